#include "CMinizip.h"

#include <minizip/zip.h>
#include <stdlib.h>
#include <string.h>

struct arrears_zip_writer {
  uint8_t *bytes;
  size_t count;
  size_t room;
  size_t offset;
  int has_failed;
  zipFile file;
};

static voidpf open_memory(voidpf opaque, const void *name, int mode) {
  (void)name, (void)mode;
  return opaque;
}

static uLong read_memory(voidpf opaque, voidpf stream, void *bytes, uLong count) {
  (void)opaque;
  struct arrears_zip_writer *zip = stream;
  size_t rest = zip->count > zip->offset ? zip->count - zip->offset : 0;
  if (count > rest) count = rest;
  memcpy(bytes, zip->bytes + zip->offset, count);
  zip->offset += count;
  return count;
}

static uLong write_memory(voidpf opaque, voidpf stream, const void *bytes, uLong count) {
  (void)opaque;
  struct arrears_zip_writer *zip = stream;
  size_t end = zip->offset + count;
  if (end > zip->room) {
    size_t room = end * 2;
    uint8_t *grown = realloc(zip->bytes, room);
    if (!grown) {
      zip->has_failed = 1;
      return 0;
    }
    zip->bytes = grown;
    zip->room = room;
  }
  memcpy(zip->bytes + zip->offset, bytes, count);
  zip->offset = end;
  if (end > zip->count) zip->count = end;
  return count;
}

static ZPOS64_T tell_memory(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct arrears_zip_writer *)stream)->offset;
}

static long seek_memory(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  struct arrears_zip_writer *zip = stream;
  size_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = zip->offset;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = zip->count;
  if (base + offset > zip->count) return -1;
  zip->offset = base + offset;
  return 0;
}

static int close_memory(voidpf opaque, voidpf stream) {
  (void)opaque, (void)stream;
  return 0;
}

static int has_failed(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct arrears_zip_writer *)stream)->has_failed;
}

struct arrears_zip_writer *arrears_zip_create(void) {
  struct arrears_zip_writer *zip = calloc(1, sizeof *zip);
  if (!zip) return NULL;
  zlib_filefunc64_def functions = {
      .zopen64_file = open_memory,
      .zread_file = read_memory,
      .zwrite_file = write_memory,
      .ztell64_file = tell_memory,
      .zseek64_file = seek_memory,
      .zclose_file = close_memory,
      .zerror_file = has_failed,
      .opaque = zip,
  };
  zip->file = zipOpen2_64("", APPEND_STATUS_CREATE, NULL, &functions);
  if (zip->file) return zip;
  free(zip);
  return NULL;
}

int arrears_zip_add(struct arrears_zip_writer *zip, const char *name, const void *bytes,
                    size_t count) {
  enum { UTF8_NAME = 1 << 11, FIRST_DAY_OF_1980 = 1 << 5 | 1, PIECE = 1 << 20 };
  zip_fileinfo info = {.dosDate = FIRST_DAY_OF_1980};
  int code = zipOpenNewFileInZip4_64(zip->file, name, &info, NULL, 0, NULL, 0, NULL, Z_DEFLATED,
                                     Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, DEF_MEM_LEVEL,
                                     Z_DEFAULT_STRATEGY, NULL, 0, 0, UTF8_NAME, 0);
  for (size_t place = 0; code == ZIP_OK && place < count; place += PIECE) {
    size_t rest = count - place;
    unsigned piece = rest < PIECE ? (unsigned)rest : PIECE;
    code = zipWriteInFileInZip(zip->file, (const char *)bytes + place, piece);
  }
  if (code == ZIP_OK) code = zipCloseFileInZip(zip->file);
  return code == ZIP_OK && !zip->has_failed;
}

const uint8_t *arrears_zip_finish(struct arrears_zip_writer *zip, size_t *count) {
  int code = zipClose(zip->file, NULL);
  zip->file = NULL;
  if (code != ZIP_OK || zip->has_failed) return NULL;
  *count = zip->count;
  return zip->bytes;
}

void arrears_zip_discard(struct arrears_zip_writer *zip) {
  if (!zip) return;
  if (zip->file) zipClose(zip->file, NULL);
  free(zip->bytes);
  free(zip);
}
