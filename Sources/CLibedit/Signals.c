#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

// Handlers only set these (lock-free atomics are safe there) and write a byte that wakes poll.
static atomic_int interrupts;
static atomic_long first_interrupt;
static atomic_int termination;
static atomic_int pending_events;
#define PATIENCE_SECONDS 4
static int wake_pipe[2] = {-1, -1};

static struct {
  atomic_bool is_active;
  int input;
  int output;
  struct termios state;
  char farewell[32];
} guard;

// MARK: Restoring the terminal; everything here may run inside a signal handler.

static void restore_terminal(void) {
  if (!atomic_exchange(&guard.is_active, false)) return;
  int saved = errno;
  if (write(guard.output, guard.farewell, strlen(guard.farewell)) < 0) { /* nothing is left to try */ }
  tcsetattr(guard.input, TCSANOW, &guard.state);
  errno = saved;
}

static void announce(int event) {
  int saved = errno;
  atomic_fetch_or(&pending_events, event);
  if (wake_pipe[1] >= 0 && write(wake_pipe[1], "", 1) < 0) { /* a full pipe wakes poll as well */ }
  errno = saved;
}

static void handle_interrupt(int signal_number) {
  (void)signal_number;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  int before = atomic_fetch_add(&interrupts, 1);
  if (before == 0) atomic_store(&first_interrupt, (long)now.tv_sec);
  // A program that has not answered for long is left by a further Ctrl-C; a key that is held
  // down is no such wish.
  if (before >= 2 && now.tv_sec - atomic_load(&first_interrupt) >= PATIENCE_SECONDS) {
    restore_terminal();
    _exit(130);
  }
  announce(ARREARS_EVENT_INTERRUPT);
}

static void handle_termination(int signal_number) {
  if (atomic_exchange(&termination, signal_number) != 0) {
    restore_terminal();
    _exit(128 + signal_number);
  }
  atomic_fetch_add(&interrupts, 1);
  announce(ARREARS_EVENT_TERMINATE);
}

static void handle_event(int signal_number) {
  switch (signal_number) {
  case SIGWINCH: announce(ARREARS_EVENT_RESIZE); break;
  case SIGTSTP: announce(ARREARS_EVENT_SUSPEND); break;
  case SIGCONT: announce(ARREARS_EVENT_CONTINUE); break;
  default: break;
  }
}

static void handle_nothing(int signal_number) { (void)signal_number; }

static void set_handler(int signal_number, void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof(action));
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigfillset(&action.sa_mask);
  sigaction(signal_number, &action, NULL);
}

static void set_handler_unless_ignored(int signal_number, void (*handler)(int)) {
  struct sigaction present;
  if (sigaction(signal_number, NULL, &present) == 0 && present.sa_handler == SIG_IGN) return;
  set_handler(signal_number, handler);
}

void arrears_signals_install_interrupt(void) {
  set_handler(SIGINT, handle_interrupt);
  sigset_t keys;
  sigemptyset(&keys);
  sigaddset(&keys, SIGINT);
  sigaddset(&keys, SIGTSTP);
  sigaddset(&keys, SIGWINCH);
  sigprocmask(SIG_UNBLOCK, &keys, NULL);
}

bool arrears_signals_install(void) {
  if (wake_pipe[0] >= 0) return true;
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    wake_pipe[0] = wake_pipe[1] = -1;
    return false;
  }
  set_handler_unless_ignored(SIGINT, handle_interrupt);
  set_handler_unless_ignored(SIGTERM, handle_termination);
  set_handler_unless_ignored(SIGHUP, handle_termination);
  // A handler, unlike SIG_IGN, is not inherited by a pager or an editor started from here.
  set_handler_unless_ignored(SIGPIPE, handle_nothing);
  // A parent may have started the program from a thread that takes no signals; the mask is
  // inherited, and a kill would wait for ever.
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  sigaddset(&wanted, SIGTERM);
  sigaddset(&wanted, SIGHUP);
  sigprocmask(SIG_UNBLOCK, &wanted, NULL);
  return true;
}

bool arrears_interrupt_is_raised(void) { return atomic_load(&interrupts) != 0; }
void arrears_interrupt_raise(void) { atomic_fetch_add(&interrupts, 1); }
int arrears_termination_signal(void) { return atomic_load(&termination); }

void arrears_interrupt_lower(void) {
  atomic_store(&interrupts, 0);
  atomic_fetch_and(&pending_events, ~ARREARS_EVENT_INTERRUPT);
}

static int take_events(void) {
  char bytes[64];
  while (wake_pipe[0] >= 0 && read(wake_pipe[0], bytes, sizeof(bytes)) > 0) {}
  int events = atomic_exchange(&pending_events, 0);
  return atomic_load(&termination) != 0 ? events | ARREARS_EVENT_TERMINATE : events;
}

int arrears_wait(int descriptor, int milliseconds) {
  struct pollfd watched[2] = {
    {.fd = wake_pipe[0], .events = POLLIN, .revents = 0},
    {.fd = descriptor, .events = POLLIN, .revents = 0},
  };
  for (;;) {
    int events = take_events();
    if (events != 0) return events;
    int count = poll(watched, 2, milliseconds);
    if (count < 0 && errno != EINTR && errno != EAGAIN) return ARREARS_EVENT_INPUT;
    if (count == 0) return 0;
    if (count > 0 && watched[0].revents == 0 && watched[1].revents != 0) {
      return ARREARS_EVENT_INPUT;
    }
  }
}

// MARK: Terminal

bool arrears_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return true;
}

static const int fatal_signals[] = {SIGSEGV, SIGBUS,  SIGILL, SIGTRAP,
                                    SIGABRT, SIGFPE, SIGQUIT};
static const int event_signals[] = {SIGWINCH, SIGTSTP, SIGCONT};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
static struct sigaction former_fatal[COUNT(fatal_signals)];
static struct sigaction former_event[COUNT(event_signals)];

static void handle_fatal(int signal_number) {
  restore_terminal();
  for (size_t i = 0; i < COUNT(fatal_signals); i++) {
    if (fatal_signals[i] == signal_number) sigaction(signal_number, &former_fatal[i], NULL);
  }
  // Delivered to the former handler as soon as this one returns.
  raise(signal_number);
}

bool arrears_guard_begin(int input, int output, const char *farewell) {
  static bool is_registered = false;
  if (tcgetattr(input, &guard.state) != 0) return false;
  guard.input = input;
  guard.output = output;
  strncpy(guard.farewell, farewell, sizeof(guard.farewell) - 1);
  atomic_store(&guard.is_active, true);
  if (!is_registered) is_registered = atexit(restore_terminal) == 0;
  for (size_t i = 0; i < COUNT(fatal_signals); i++) {
    sigaction(fatal_signals[i], NULL, &former_fatal[i]);
    set_handler(fatal_signals[i], handle_fatal);
  }
  for (size_t i = 0; i < COUNT(event_signals); i++) {
    sigaction(event_signals[i], NULL, &former_event[i]);
    set_handler_unless_ignored(event_signals[i], handle_event);
  }
  return true;
}

void arrears_guard_end(void) {
  restore_terminal();
  for (size_t i = 0; i < COUNT(fatal_signals); i++) {
    sigaction(fatal_signals[i], &former_fatal[i], NULL);
  }
  for (size_t i = 0; i < COUNT(event_signals); i++) {
    sigaction(event_signals[i], &former_event[i], NULL);
  }
  atomic_fetch_and(
    &pending_events, ~(ARREARS_EVENT_RESIZE | ARREARS_EVENT_SUSPEND | ARREARS_EVENT_CONTINUE));
}

void arrears_guard_suspend(void) {
  set_handler(SIGTSTP, SIG_DFL);
  raise(SIGTSTP);
  set_handler(SIGTSTP, handle_event);
  // Being continued is what this call waited for.
  atomic_fetch_and(&pending_events, ~(ARREARS_EVENT_SUSPEND | ARREARS_EVENT_CONTINUE));
}
