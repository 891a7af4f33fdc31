/// The few functions of libxlsxwriter that workbooks need; the library is opened on first use.
///
/// Nothing here can write a formula or a link: texts are texts.
#ifndef ARREARS_CXLSXWRITER_H
#define ARREARS_CXLSXWRITER_H

#include <stdint.h>

/// An open workbook with a current sheet. While it is open its thread writes numbers with a point, whatever the locale.
struct arrears_xlsx_book;

/// How a cell looks.
struct arrears_xlsx_look {
  /// An Excel number format; NULL for the general one.
  const char *number_format;
  int is_bold;
  int is_italic;
  int is_wrapped;
  int is_centred;
  int is_right_aligned;
  int is_left_aligned;
  /// A grey ground and a line below, as headings have.
  int is_heading;
  /// A line above, as totals have.
  int is_total;
  /// A red ground, as cells have that are wrong.
  int is_fault;
  /// In points; 0 for the usual size.
  double font_size;
};

/// Whether the library is installed and complete.
int arrears_xlsx_load(void);

/// NULL when memory or temporary files are missing. With `is_large` rows must come in order.
/// Temporary files are made in the given folder.
struct arrears_xlsx_book *arrears_xlsx_open(const char *path, const char *folder, int is_large);

/// Writes the file, reads it back and frees the book.
///
/// NULL when the file holds every cell that was written, else why not, with errno set to the
/// system's reason or 0.
const char *arrears_xlsx_close(struct arrears_xlsx_book *book, const char *path);

/// The system's number of the first lack of room, 0 when there was room for all so far.
int arrears_xlsx_shortage(const struct arrears_xlsx_book *book);

/// Whether every part of a workbook is whole, and its sheets hold these many cells; NULL when they
/// do, else what is wrong.
const char *arrears_xlsx_check(const char *path, const uint64_t *cell_counts, int sheet_count);

/// Adds a sheet and makes it the current one; 0 when its name is refused.
int arrears_xlsx_add_sheet(struct arrears_xlsx_book *book, const char *name);

/// The number of a new look for cells, from 1; 0, the plain look, when there is no room for more.
int arrears_xlsx_add_look(struct arrears_xlsx_book *book, const struct arrears_xlsx_look *look);

/// These write to the current sheet and answer 0 or an error code of the library.
int arrears_xlsx_number(struct arrears_xlsx_book *book, uint32_t row, uint16_t column,
                        double value, int look);
int arrears_xlsx_text(struct arrears_xlsx_book *book, uint32_t row, uint16_t column,
                      const char *text, int look);
int arrears_xlsx_blank(struct arrears_xlsx_book *book, uint32_t row, uint16_t column, int look);
int arrears_xlsx_merge(struct arrears_xlsx_book *book, uint32_t row, uint16_t last_column,
                       const char *text, int look);
int arrears_xlsx_row_height(struct arrears_xlsx_book *book, uint32_t row, double points);
int arrears_xlsx_column_width(struct arrears_xlsx_book *book, uint16_t column, double width);

/// Freezes and repeats the headings, and filters the rows below them.
int arrears_xlsx_frame(struct arrears_xlsx_book *book, uint32_t heading_row, uint32_t last_row,
                       uint16_t last_column);

/// Draws the figures of the second column by the labels of the first, as bars or as a line, at the
/// right of them from a row on; the sheet is the current one. The axis of figures begins at zero, or
/// below where there are negative ones, and says its unit.
int arrears_xlsx_chart(struct arrears_xlsx_book *book, int is_line, int has_negatives,
                       const char *sheet, const char *title, const char *unit,
                       const char *format, uint32_t first_row, uint32_t last_row, uint32_t row);

/// The library's words for an error code.
const char *arrears_xlsx_words(int error);

#endif
