#define _GNU_SOURCE
#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <xlsxwriter.h>

#define FUNCTIONS(X)                                                                              \
  X(workbook_new_opt)                                                                             \
  X(workbook_close)                                                                               \
  X(workbook_add_worksheet)                                                                       \
  X(workbook_add_format)                                                                          \
  X(worksheet_write_number)                                                                       \
  X(worksheet_write_string)                                                                       \
  X(worksheet_write_blank)                                                                        \
  X(worksheet_merge_range)                                                                        \
  X(worksheet_set_row)                                                                            \
  X(worksheet_set_column)                                                                         \
  X(worksheet_freeze_panes)                                                                       \
  X(worksheet_autofilter)                                                                         \
  X(worksheet_repeat_rows)                                                                        \
  X(worksheet_set_landscape)                                                                      \
  X(worksheet_set_paper)                                                                          \
  X(worksheet_fit_to_pages)                                                                       \
  X(worksheet_set_footer)                                                                         \
  X(format_set_num_format)                                                                        \
  X(format_set_bold)                                                                              \
  X(format_set_italic)                                                                            \
  X(format_set_text_wrap)                                                                         \
  X(format_set_align)                                                                             \
  X(format_set_bg_color)                                                                          \
  X(format_set_bottom)                                                                            \
  X(format_set_top)                                                                               \
  X(format_set_font_size)                                                                         \
  X(lxw_strerror)

// The types are those of the header, so a changed signature fails to compile.
#define MEMBER(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(MEMBER)
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded;

static void load(void) {
  void *handle = dlopen("libxlsxwriter.so.4", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  int is_complete = 1;
#define RESOLVE(name)                                                                             \
  library.name = (__typeof__(library.name))dlsym(handle, #name);                                  \
  is_complete = is_complete && library.name;
  FUNCTIONS(RESOLVE)
  is_loaded = is_complete;
}

int arrears_xlsx_load(void) {
  pthread_once(&once, load);
  return is_loaded;
}

enum { LOOK_COUNT_MAX = 64 };

struct arrears_xlsx_book {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  // The first one is the plain look.
  lxw_format *looks[LOOK_COUNT_MAX];
  int look_count;
  // The library prints numbers by the locale; a decimal comma would spoil the file.
  locale_t plain;
  locale_t previous;
};

struct arrears_xlsx_book *arrears_xlsx_open(const char *path, int is_large) {
  if (!arrears_xlsx_load()) return NULL;
  struct arrears_xlsx_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  lxw_workbook_options options = {.constant_memory = is_large ? 1 : 0, .use_zip64 = 0};
  book->workbook = library.workbook_new_opt(path, &options);
  if (!book->workbook) {
    free(book);
    return NULL;
  }
  book->plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
  if (book->plain) book->previous = uselocale(book->plain);
  book->look_count = 1;
  errno = 0;
  return book;
}

const char *arrears_xlsx_close(struct arrears_xlsx_book *book) {
  lxw_error error = library.workbook_close(book->workbook);
  // The library does not look at every write; a full disk may show in errno alone.
  int code = errno;
  if (book->plain) {
    uselocale(book->previous);
    freelocale(book->plain);
  }
  free(book);
  errno = code;
  if (error) return library.lxw_strerror(error);
  return code == ENOSPC ? "no space left" : NULL;
}

// A4 landscape, as wide as one page, pages numbered.
static void set_up_page(lxw_worksheet *sheet) {
  const uint8_t a4 = 9;
  library.worksheet_set_landscape(sheet);
  library.worksheet_set_paper(sheet, a4);
  library.worksheet_fit_to_pages(sheet, 1, 0);
  library.worksheet_set_footer(sheet, "&R&P/&N");
}

int arrears_xlsx_add_sheet(struct arrears_xlsx_book *book, const char *name) {
  lxw_worksheet *sheet = library.workbook_add_worksheet(book->workbook, name);
  if (!sheet) return 0;
  set_up_page(sheet);
  book->sheet = sheet;
  return 1;
}

static void apply(const struct arrears_xlsx_look *look, lxw_format *format) {
  if (look->number_format) library.format_set_num_format(format, look->number_format);
  if (look->is_bold) library.format_set_bold(format);
  if (look->is_italic) library.format_set_italic(format);
  if (look->is_wrapped) library.format_set_text_wrap(format);
  if (look->is_centred) {
    library.format_set_align(format, LXW_ALIGN_CENTER);
    library.format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
  }
  if (look->is_right_aligned) library.format_set_align(format, LXW_ALIGN_RIGHT);
  if (look->is_left_aligned) library.format_set_align(format, LXW_ALIGN_LEFT);
  if (look->is_heading) {
    library.format_set_bg_color(format, 0xD9E1F2);
    library.format_set_bottom(format, LXW_BORDER_THIN);
  }
  if (look->is_total) library.format_set_top(format, LXW_BORDER_THIN);
  if (look->font_size > 0) library.format_set_font_size(format, look->font_size);
}

int arrears_xlsx_add_look(struct arrears_xlsx_book *book, const struct arrears_xlsx_look *look) {
  if (book->look_count == LOOK_COUNT_MAX) return 0;
  lxw_format *format = library.workbook_add_format(book->workbook);
  if (!format) return 0;
  apply(look, format);
  book->looks[book->look_count] = format;
  return book->look_count++;
}

int arrears_xlsx_number(struct arrears_xlsx_book *book, uint32_t row, uint16_t column,
                        double value, int look) {
  return library.worksheet_write_number(book->sheet, row, column, value, book->looks[look]);
}

int arrears_xlsx_text(struct arrears_xlsx_book *book, uint32_t row, uint16_t column,
                      const char *text, int look) {
  return library.worksheet_write_string(book->sheet, row, column, text, book->looks[look]);
}

int arrears_xlsx_blank(struct arrears_xlsx_book *book, uint32_t row, uint16_t column, int look) {
  return library.worksheet_write_blank(book->sheet, row, column, book->looks[look]);
}

int arrears_xlsx_merge(struct arrears_xlsx_book *book, uint32_t row, uint16_t last_column,
                       const char *text, int look) {
  return library.worksheet_merge_range(book->sheet, row, 0, row, last_column, text,
                                       book->looks[look]);
}

int arrears_xlsx_row_height(struct arrears_xlsx_book *book, uint32_t row, double points) {
  return library.worksheet_set_row(book->sheet, row, points, NULL);
}

int arrears_xlsx_column_width(struct arrears_xlsx_book *book, uint16_t column, double width) {
  return library.worksheet_set_column(book->sheet, column, column, width, NULL);
}

int arrears_xlsx_frame(struct arrears_xlsx_book *book, uint32_t heading_row, uint32_t last_row,
                       uint16_t last_column) {
  library.worksheet_freeze_panes(book->sheet, heading_row + 1, 0);
  lxw_error error = library.worksheet_repeat_rows(book->sheet, heading_row, heading_row);
  if (error) return error;
  return library.worksheet_autofilter(book->sheet, heading_row, 0, last_row, last_column);
}

const char *arrears_xlsx_words(int error) { return library.lxw_strerror(error); }
