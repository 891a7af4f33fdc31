#ifndef ARREARS_CLIBEDIT_H
#define ARREARS_CLIBEDIT_H

// What Swift cannot say itself: libedit's variadic functions, its C streams, signal handlers that
// may only touch atomics, and the locale. Everything else is in the module LineEditing.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Locale

/// Sets the character type of the process, never its numbers or dates, to the user's locale where
/// that is UTF-8, else to C.UTF-8. False where neither exists. Call before the editor starts.
bool arrears_locale_set(void);

// MARK: Editor

typedef struct arrears_editor arrears_editor;

/// Writes the next character; 1 for a character, 0 for the end of input, -1 for an error.
typedef int (*arrears_read_function)(void *context, uint32_t *character);

/// Runs the command of a slot and answers what libedit must do next (`arrears_after`).
typedef unsigned char (*arrears_command_function)(void *context, int slot);

/// What libedit must do after a command.
enum arrears_after {
  ARREARS_AFTER_NOTHING = 0,
  ARREARS_AFTER_REFRESH = 4,
  ARREARS_AFTER_BEEP = 6,
  ARREARS_AFTER_REFRESH_AND_BEEP = 9,
};

#define ARREARS_COMMAND_SLOTS 24

/// Starts an editor that reads `input` and draws on `output`. NULL where libedit cannot start.
arrears_editor *arrears_editor_start(
  const char *program, int input, int output, void *context, arrears_read_function read,
  arrears_command_function command);
void arrears_editor_end(arrears_editor *editor);

/// Chooses "emacs" or "vi"; forgets every binding made before.
int arrears_editor_set_keys(arrears_editor *editor, const char *keys);
/// Gives the command of a slot a name for bindings; false for a slot out of range.
bool arrears_editor_name_command(arrears_editor *editor, int slot, const char *name);
/// Binds a key (libedit's spelling) in the usual map, and in vi's command map if asked.
int arrears_editor_bind(
  arrears_editor *editor, bool in_command_map, const char *key, const char *command);
/// Runs one line of an editrc file, already split into words.
int arrears_editor_run(arrears_editor *editor, int count, const char *const *words);

/// Splits a line into words as libedit does; NULL for unbalanced quotes. Free with `_free_words`.
char **arrears_editor_split(const char *line, int *count);
void arrears_editor_free_words(char **words, int count);

void arrears_editor_set_prompt(arrears_editor *editor, const uint32_t *text, size_t count);
/// The text at the right edge of the first line; empty for none.
void arrears_editor_set_hint(arrears_editor *editor, const uint32_t *text, size_t count);

/// Reads until a command ended the line; 1 ended by the newline command, 0 end of input, -1 error.
int arrears_editor_read(arrears_editor *editor);

size_t arrears_editor_count(arrears_editor *editor);
size_t arrears_editor_cursor(arrears_editor *editor);
/// Copies at most `limit` characters of the edited text; returns how many.
size_t arrears_editor_copy(arrears_editor *editor, uint32_t *into, size_t limit);
bool arrears_editor_insert(arrears_editor *editor, const uint32_t *text, size_t count);
void arrears_editor_delete_before(arrears_editor *editor, size_t count);
void arrears_editor_move(arrears_editor *editor, ptrdiff_t distance);

/// Writes to the editor's terminal, outside of the edited text.
void arrears_editor_write(arrears_editor *editor, const char *bytes, size_t count);
void arrears_editor_flush(arrears_editor *editor);
/// Draws prompt and text anew from where the terminal's cursor is.
void arrears_editor_redraw(arrears_editor *editor);
/// Asks the terminal for its size again.
void arrears_editor_resize(arrears_editor *editor);
void arrears_editor_enter_raw_mode(arrears_editor *editor);
void arrears_editor_leave_raw_mode(arrears_editor *editor);

// MARK: Signals

enum arrears_event {
  ARREARS_EVENT_INPUT = 1,
  ARREARS_EVENT_INTERRUPT = 2,
  ARREARS_EVENT_TERMINATE = 4,
  ARREARS_EVENT_RESIZE = 8,
  ARREARS_EVENT_SUSPEND = 16,
  ARREARS_EVENT_CONTINUE = 32,
};

/// Handles SIGINT, SIGTERM, SIGHUP (unless ignored from outside) and takes the sting out of
/// SIGPIPE, which programs started from here still get as usual. False where the system refuses.
bool arrears_signals_install(void);
/// Handles SIGINT even if it was ignored or blocked from outside: a person is at the keyboard.
void arrears_signals_install_interrupt(void);
bool arrears_interrupt_is_raised(void);
void arrears_interrupt_raise(void);
void arrears_interrupt_lower(void);
/// The signal that asked the program to end; 0 for none.
int arrears_termination_signal(void);

/// Waits for input on `descriptor` (or -1 for none) or for a signal; a mask of `arrears_event`,
/// 0 after `milliseconds` (-1 waits for ever). Interrupt, resize, suspend and continue are taken
/// by the call that reports them; the interrupt flag itself stays raised.
int arrears_wait(int descriptor, int milliseconds);

// MARK: Terminal

bool arrears_terminal_size(int descriptor, int *columns, int *rows);

/// From here to `_end`, every way out of the process restores the terminal's present state and
/// writes `farewell` to it; size and job control signals become events. False for no terminal.
bool arrears_guard_begin(int input, int output, const char *farewell);
void arrears_guard_end(void);
/// Stops the process as Ctrl-Z would, and returns when it is continued.
void arrears_guard_suspend(void);

#endif
