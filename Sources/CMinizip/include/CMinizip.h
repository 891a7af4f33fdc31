/// Reading and making zip archives by the system's minizip, one part at a time.
#ifndef ARREARS_CMINIZIP_H
#define ARREARS_CMINIZIP_H

#include <stddef.h>
#include <stdint.h>

/// An open archive.
struct arrears_zip;

/// What the directory of an archive says of a part.
struct arrears_zip_part {
  uint64_t packed_count;
  uint64_t byte_count;
  int is_encrypted;
};

/// NULL when the file has no directory of an archive, or memory is missing.
///
/// The descriptor stays its owner's; it is read at places of its own, so that its offset is left.
struct arrears_zip *arrears_zip_open(int descriptor);
void arrears_zip_close(struct arrears_zip *zip);

/// Goes to the first part, or to the one behind the current one; 0 when there is none.
int arrears_zip_go_first(struct arrears_zip *zip);
int arrears_zip_go_next(struct arrears_zip *zip);

/// Goes to a part by its name, whatever its case; 0 when there is none.
int arrears_zip_find(struct arrears_zip *zip, const char *name);

/// The current part and its name, ended by a zero and cut at `room`; 0 when the directory is broken.
int arrears_zip_describe(struct arrears_zip *zip, struct arrears_zip_part *part, char *name,
                         int room);

/// Begins to read the current part, and gives up one that was being read; 0 when it cannot be read.
int arrears_zip_begin(struct arrears_zip *zip);

/// The next bytes of the part: how many were written, 0 at its end, negative where it is broken or
/// its sum does not agree. The part is closed in the last two cases.
int arrears_zip_read(struct arrears_zip *zip, void *bytes, unsigned count);

/// An archive that is made in memory.
struct arrears_zip_writer;

/// NULL when memory is missing.
struct arrears_zip_writer *arrears_zip_create(void);
void arrears_zip_discard(struct arrears_zip_writer *zip);

/// Adds a part, packed, dated to the first day that archives know; 0 when memory is missing.
int arrears_zip_add(struct arrears_zip_writer *zip, const char *name, const void *bytes,
                    size_t count);

/// Closes the archive: its bytes, which stay until it is discarded; NULL when memory is missing.
const uint8_t *arrears_zip_finish(struct arrears_zip_writer *zip, size_t *count);

#endif
