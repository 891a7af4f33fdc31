#define _GNU_SOURCE
#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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
  X(workbook_add_chart)                                                                           \
  X(chart_add_series)                                                                             \
  X(chart_series_set_categories)                                                                  \
  X(chart_series_set_values)                                                                      \
  X(chart_title_set_name)                                                                         \
  X(chart_legend_set_position)                                                                    \
  X(chart_axis_set_reverse)                                                                       \
  X(chart_axis_set_min)                                                                           \
  X(chart_axis_set_name)                                                                          \
  X(chart_axis_set_num_format)                                                                    \
  X(worksheet_insert_chart)                                                                       \
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

enum { LOOK_COUNT_MAX = 64, SHEET_COUNT_MAX = 64 };

struct arrears_xlsx_book {
  lxw_workbook *workbook;
  lxw_worksheet *sheet;
  // The first one is the plain look.
  lxw_format *looks[LOOK_COUNT_MAX];
  int look_count;
  // The library prints numbers by the locale; a decimal comma would spoil the file.
  locale_t plain;
  locale_t previous;
  // Cells that the file must hold in the end, sheet by sheet.
  uint64_t cell_counts[SHEET_COUNT_MAX];
  int sheet_count;
  // The first lack of room that a write met: the library does not look at every write.
  int shortage;
};

// The library prints complaints of its own to stderr; while it works they go nowhere. Both streams
// stand for the life of the process, so that books of several threads cannot leave a closed one.
static FILE *messages;
static FILE *silence;

__attribute__((constructor)) static void remember_messages(void) { messages = stderr; }
static void open_silence(void) { silence = fopen("/dev/null", "we"); }

static void enter(void) {
  if (silence) stderr = silence;
  errno = 0;
}

static void leave(struct arrears_xlsx_book *book) {
  int code = errno;
  stderr = messages;
  if (book->shortage) return;
  if (code == ENOSPC || code == EDQUOT || code == EFBIG || code == EIO) book->shortage = code;
}

#define WATCHED(book, call)                                                                       \
  ({                                                                                              \
    enter();                                                                                      \
    __typeof__(call) outcome = (call);                                                            \
    leave(book);                                                                                  \
    outcome;                                                                                      \
  })

struct arrears_xlsx_book *arrears_xlsx_open(const char *path, const char *folder, int is_large) {
  if (!arrears_xlsx_load()) return NULL;
  struct arrears_xlsx_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  static pthread_once_t is_opened = PTHREAD_ONCE_INIT;
  pthread_once(&is_opened, open_silence);
  // The library keeps a copy of the folder's name.
  lxw_workbook_options options = {
      .constant_memory = is_large ? 1 : 0, .tmpdir = (char *)folder, .use_zip64 = 0};
  book->workbook = WATCHED(book, library.workbook_new_opt(path, &options));
  if (!book->workbook) {
    int code = book->shortage ? book->shortage : errno;
    free(book);
    errno = code;
    return NULL;
  }
  book->plain = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
  if (book->plain) book->previous = uselocale(book->plain);
  book->look_count = 1;
  errno = 0;
  return book;
}

const char *arrears_xlsx_close(struct arrears_xlsx_book *book, const char *path) {
  lxw_error error = WATCHED(book, library.workbook_close(book->workbook));
  int code = book->shortage;
  if (book->plain) {
    uselocale(book->previous);
    freelocale(book->plain);
  }
  const char *words = error ? library.lxw_strerror(error) : code ? "no room left" : NULL;
  if (!words) words = arrears_xlsx_check(path, book->cell_counts, book->sheet_count);
  free(book);
  errno = code;
  return words;
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
  if (book->sheet_count == SHEET_COUNT_MAX) return 0;
  lxw_worksheet *sheet = WATCHED(book, library.workbook_add_worksheet(book->workbook, name));
  if (!sheet) return 0;
  set_up_page(sheet);
  book->sheet = sheet;
  book->sheet_count++;
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
  if (look->is_fault) library.format_set_bg_color(format, 0xFFC7CE);
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

// What a write has come to; a lack of room is an error at once.
static int counted(struct arrears_xlsx_book *book, int error, uint64_t cells) {
  book->cell_counts[book->sheet_count - 1] += cells;
  return book->shortage ? LXW_ERROR_CREATING_TMPFILE : error;
}

int arrears_xlsx_shortage(const struct arrears_xlsx_book *book) { return book->shortage; }

int arrears_xlsx_number(struct arrears_xlsx_book *book, uint32_t row, uint16_t column,
                        double value, int look) {
  int error = WATCHED(
      book, library.worksheet_write_number(book->sheet, row, column, value, book->looks[look]));
  return counted(book, error, 1);
}

int arrears_xlsx_text(struct arrears_xlsx_book *book, uint32_t row, uint16_t column,
                      const char *text, int look) {
  int error = WATCHED(
      book, library.worksheet_write_string(book->sheet, row, column, text, book->looks[look]));
  // An empty text without a look leaves no cell.
  return counted(book, error, *text || book->looks[look] ? 1 : 0);
}

int arrears_xlsx_blank(struct arrears_xlsx_book *book, uint32_t row, uint16_t column, int look) {
  int error =
      WATCHED(book, library.worksheet_write_blank(book->sheet, row, column, book->looks[look]));
  return counted(book, error, book->looks[look] ? 1 : 0);
}

int arrears_xlsx_merge(struct arrears_xlsx_book *book, uint32_t row, uint16_t last_column,
                       const char *text, int look) {
  int error = WATCHED(book, library.worksheet_merge_range(book->sheet, row, 0, row, last_column,
                                                          text, book->looks[look]));
  // The first cell has the text; those beside it are blank and have its look.
  uint64_t cells = book->looks[look] ? (uint64_t)last_column + 1 : *text ? 1 : 0;
  return counted(book, error, cells);
}

int arrears_xlsx_row_height(struct arrears_xlsx_book *book, uint32_t row, double points) {
  return WATCHED(book, library.worksheet_set_row(book->sheet, row, points, NULL));
}

int arrears_xlsx_column_width(struct arrears_xlsx_book *book, uint16_t column, double width) {
  return WATCHED(book, library.worksheet_set_column(book->sheet, column, column, width, NULL));
}

int arrears_xlsx_frame(struct arrears_xlsx_book *book, uint32_t heading_row, uint32_t last_row,
                       uint16_t last_column) {
  library.worksheet_freeze_panes(book->sheet, heading_row + 1, 0);
  lxw_error error = library.worksheet_repeat_rows(book->sheet, heading_row, heading_row);
  if (error) return error;
  return library.worksheet_autofilter(book->sheet, heading_row, 0, last_row, last_column);
}

int arrears_xlsx_chart(struct arrears_xlsx_book *book, int is_line, int has_negatives,
                       const char *sheet, const char *title, const char *unit,
                       const char *format, uint32_t first_row, uint32_t last_row, uint32_t row) {
  lxw_chart *chart =
      WATCHED(book, library.workbook_add_chart(book->workbook,
                                               is_line ? LXW_CHART_LINE : LXW_CHART_BAR));
  if (!chart) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  lxw_chart_series *series = library.chart_add_series(chart, NULL, NULL);
  if (!series) return LXW_ERROR_MEMORY_MALLOC_FAILED;
  library.chart_series_set_categories(series, sheet, first_row, 0, last_row, 0);
  library.chart_series_set_values(series, sheet, first_row, 1, last_row, 1);
  library.chart_title_set_name(chart, title);
  library.chart_legend_set_position(chart, LXW_CHART_LEGEND_NONE);
  // The first bar stands at the top, as the first row does.
  if (!is_line) library.chart_axis_set_reverse(chart->y_axis);
  // Excel would let an axis begin near the least value.
  lxw_chart_axis *figures = is_line ? chart->y_axis : chart->x_axis;
  if (!has_negatives) library.chart_axis_set_min(figures, 0);
  library.chart_axis_set_num_format(figures, format);
  if (*unit) library.chart_axis_set_name(figures, unit);
  const lxw_col_t behind_the_figures = 3;
  lxw_error error =
      WATCHED(book, library.worksheet_insert_chart(book->sheet, row, behind_the_figures, chart));
  return counted(book, error, 0);
}

const char *arrears_xlsx_words(int error) { return library.lxw_strerror(error); }
