#define _GNU_SOURCE
#include "CLibedit.h"

#include <errno.h>
#include <histedit.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

bool arrears_locale_set(void) {
  static const char *const names[] = {"", "C.UTF-8", "C.utf8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
      return true;
    }
  }
  return false;
}

struct arrears_editor {
  EditLine *line;
  FILE *output;
  wchar_t *prompt;
  wchar_t *hint;
  void *context;
  arrears_read_function read;
  arrears_command_function command;
};

static arrears_editor *editor_of(EditLine *line) {
  void *data = NULL;
  el_wget(line, EL_CLIENTDATA, &data);
  return data;
}

static wchar_t *prompt_of(EditLine *line) { return editor_of(line)->prompt; }
static wchar_t *hint_of(EditLine *line) { return editor_of(line)->hint; }

static int read_character(EditLine *line, wchar_t *character) {
  arrears_editor *editor = editor_of(line);
  uint32_t value = 0;
  int count = editor->read(editor->context, &value);
  *character = (wchar_t)value;
  return count;
}

static unsigned char run_slot(EditLine *line, int slot) {
  arrears_editor *editor = editor_of(line);
  return editor->command(editor->context, slot);
}

// libedit hands a command no data of its own, so every slot is a function.
#define SLOT(number)                                                    \
  static unsigned char run_slot_##number(EditLine *line, wint_t typed) { \
    (void)typed;                                                        \
    return run_slot(line, number);                                      \
  }
SLOT(0) SLOT(1) SLOT(2) SLOT(3) SLOT(4) SLOT(5) SLOT(6) SLOT(7)
SLOT(8) SLOT(9) SLOT(10) SLOT(11) SLOT(12) SLOT(13) SLOT(14) SLOT(15)
SLOT(16) SLOT(17) SLOT(18) SLOT(19) SLOT(20) SLOT(21) SLOT(22) SLOT(23)

typedef unsigned char (*slot_function)(EditLine *, wint_t);
static const slot_function slots[ARREARS_COMMAND_SLOTS] = {
  run_slot_0,  run_slot_1,  run_slot_2,  run_slot_3,  run_slot_4,  run_slot_5,
  run_slot_6,  run_slot_7,  run_slot_8,  run_slot_9,  run_slot_10, run_slot_11,
  run_slot_12, run_slot_13, run_slot_14, run_slot_15, run_slot_16, run_slot_17,
  run_slot_18, run_slot_19, run_slot_20, run_slot_21, run_slot_22, run_slot_23,
};

static wchar_t *wide_copy(const uint32_t *text, size_t count) {
  wchar_t *copy = calloc(count + 1, sizeof(wchar_t));
  if (copy == NULL) return NULL;
  for (size_t i = 0; i < count; i++) copy[i] = (wchar_t)text[i];
  return copy;
}

static wchar_t *wide_copy_of_ASCII(const char *text) {
  size_t count = strlen(text);
  wchar_t *copy = calloc(count + 1, sizeof(wchar_t));
  if (copy == NULL) return NULL;
  for (size_t i = 0; i < count; i++) copy[i] = (wchar_t)(unsigned char)text[i];
  return copy;
}

static void replace_text(wchar_t **place, const uint32_t *text, size_t count) {
  wchar_t *copy = wide_copy(text, count);
  if (copy == NULL) return;
  free(*place);
  *place = copy;
}

static void configure(arrears_editor *editor) {
  EditLine *line = editor->line;
  el_wset(line, EL_CLIENTDATA, editor);
  el_wset(line, EL_SIGNAL, 0);
  el_wset(line, EL_PROMPT, prompt_of);
  el_wset(line, EL_RPROMPT, hint_of);
  el_wset(line, EL_GETCFN, read_character);
  // Bytes reach the reader as they were typed: no carriage return turned into a newline or the
  // other way round, and Ctrl-S is a key.
  el_wset(line, EL_SETTY, L"-d", L"-icrnl", L"-inlcr", L"-ixon", NULL);
}

arrears_editor *arrears_editor_start(
  const char *program, int input, int output, void *context, arrears_read_function read,
  arrears_command_function command
) {
  arrears_editor *editor = calloc(1, sizeof(*editor));
  if (editor == NULL) return NULL;
  editor->context = context;
  editor->read = read;
  editor->command = command;
  editor->prompt = calloc(1, sizeof(wchar_t));
  editor->hint = calloc(1, sizeof(wchar_t));
  // An own stream: the standard one for errors is unbuffered, a system call for each character.
  int copy = dup(output);
  editor->output = copy >= 0 ? fdopen(copy, "w") : NULL;
  if (editor->output != NULL && editor->prompt != NULL && editor->hint != NULL) {
    setvbuf(editor->output, NULL, _IOFBF, 16384);
    editor->line =
      el_init_fd(program, stdin, editor->output, editor->output, input, copy, copy);
  }
  if (editor->line == NULL) {
    arrears_editor_end(editor);
    return NULL;
  }
  configure(editor);
  return editor;
}

void arrears_editor_end(arrears_editor *editor) {
  if (editor->line != NULL) el_end(editor->line);
  if (editor->output != NULL) fclose(editor->output);
  free(editor->prompt);
  free(editor->hint);
  free(editor);
}

int arrears_editor_set_keys(arrears_editor *editor, const char *keys) {
  return el_set(editor->line, EL_EDITOR, keys);
}

bool arrears_editor_name_command(arrears_editor *editor, int slot, const char *name) {
  if (slot < 0 || slot >= ARREARS_COMMAND_SLOTS) return false;
  // libedit keeps both pointers as long as it lives.
  wchar_t *wide = wide_copy_of_ASCII(name);
  if (wide == NULL) return false;
  return el_wset(editor->line, EL_ADDFN, wide, wide, slots[slot]) == 0;
}

int arrears_editor_bind(
  arrears_editor *editor, bool in_command_map, const char *key, const char *command
) {
  if (in_command_map) return el_set(editor->line, EL_BIND, "-a", key, command, NULL);
  return el_set(editor->line, EL_BIND, key, command, NULL);
}

int arrears_editor_run(arrears_editor *editor, int count, const char *const *words) {
  return el_parse(editor->line, count, (const char **)words);
}

char **arrears_editor_split(const char *line, int *count) {
  *count = 0;
  Tokenizer *tokenizer = tok_init(NULL);
  if (tokenizer == NULL) return NULL;
  int found = 0;
  const char **words = NULL;
  char **copies = NULL;
  if (tok_str(tokenizer, line, &found, &words) == 0) {
    copies = calloc((size_t)found + 1, sizeof(*copies));
    for (int i = 0; copies != NULL && i < found; i++) copies[i] = strdup(words[i]);
    if (copies != NULL) *count = found;
  }
  tok_end(tokenizer);
  return copies;
}

void arrears_editor_free_words(char **words, int count) {
  for (int i = 0; i < count; i++) free(words[i]);
  free(words);
}

void arrears_editor_set_prompt(arrears_editor *editor, const uint32_t *text, size_t count) {
  replace_text(&editor->prompt, text, count);
}

void arrears_editor_set_hint(arrears_editor *editor, const uint32_t *text, size_t count) {
  replace_text(&editor->hint, text, count);
}

int arrears_editor_read(arrears_editor *editor) {
  int count = 0;
  const wchar_t *text = el_wgets(editor->line, &count);
  if (text != NULL) return 1;
  return count < 0 ? -1 : 0;
}

size_t arrears_editor_count(arrears_editor *editor) {
  const LineInfoW *info = el_wline(editor->line);
  return (size_t)(info->lastchar - info->buffer);
}

size_t arrears_editor_cursor(arrears_editor *editor) {
  const LineInfoW *info = el_wline(editor->line);
  return (size_t)(info->cursor - info->buffer);
}

size_t arrears_editor_copy(arrears_editor *editor, uint32_t *into, size_t limit) {
  const LineInfoW *info = el_wline(editor->line);
  size_t count = (size_t)(info->lastchar - info->buffer);
  if (count > limit) count = limit;
  for (size_t i = 0; i < count; i++) into[i] = (uint32_t)info->buffer[i];
  return count;
}

bool arrears_editor_insert(arrears_editor *editor, const uint32_t *text, size_t count) {
  wchar_t *copy = wide_copy(text, count);
  if (copy == NULL) return false;
  bool done = el_winsertstr(editor->line, copy) == 0;
  free(copy);
  return done;
}

void arrears_editor_delete_before(arrears_editor *editor, size_t count) {
  el_deletestr(editor->line, (int)count);
}

void arrears_editor_move(arrears_editor *editor, ptrdiff_t distance) {
  el_cursor(editor->line, (int)distance);
}

void arrears_editor_write(arrears_editor *editor, const char *bytes, size_t count) {
  fwrite(bytes, 1, count, editor->output);
}

void arrears_editor_flush(arrears_editor *editor) { fflush(editor->output); }

void arrears_editor_redraw(arrears_editor *editor) { el_set(editor->line, EL_REFRESH); }

void arrears_editor_resize(arrears_editor *editor) { el_resize(editor->line); }

void arrears_editor_enter_raw_mode(arrears_editor *editor) {
  el_set(editor->line, EL_PREP_TERM, 1);
}

void arrears_editor_leave_raw_mode(arrears_editor *editor) {
  fflush(editor->output);
  el_set(editor->line, EL_PREP_TERM, 0);
}
