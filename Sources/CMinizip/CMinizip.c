#include "CMinizip.h"

#include <errno.h>
#include <minizip/unzip.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct arrears_zip {
  int descriptor;
  uint64_t offset;
  uint64_t byte_count;
  int has_failed;
  unzFile file;
};

static voidpf open_file(voidpf opaque, const void *name, int mode) {
  (void)name;
  // Written archives are none of this shim's business.
  return mode & ZLIB_FILEFUNC_MODE_CREATE ? NULL : opaque;
}

static uLong read_file(voidpf opaque, voidpf stream, void *bytes, uLong count) {
  (void)opaque;
  struct arrears_zip *zip = stream;
  uLong filled = 0;
  while (filled < count) {
    ssize_t got = pread(zip->descriptor, (char *)bytes + filled, count - filled,
                        (off_t)(zip->offset + filled));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) zip->has_failed = 1;
    if (got <= 0) break;
    filled += (uLong)got;
  }
  zip->offset += filled;
  return filled;
}

static uLong write_file(voidpf opaque, voidpf stream, const void *bytes, uLong count) {
  (void)opaque, (void)stream, (void)bytes, (void)count;
  return 0;
}

static ZPOS64_T tell_file(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct arrears_zip *)stream)->offset;
}

static long seek_file(voidpf opaque, voidpf stream, ZPOS64_T offset, int origin) {
  (void)opaque;
  struct arrears_zip *zip = stream;
  uint64_t base = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = zip->offset;
  if (origin == ZLIB_FILEFUNC_SEEK_END) base = zip->byte_count;
  if (base + offset > zip->byte_count) return -1;
  zip->offset = base + offset;
  return 0;
}

static int close_file(voidpf opaque, voidpf stream) {
  (void)opaque, (void)stream;
  return 0;
}

static int has_failed(voidpf opaque, voidpf stream) {
  (void)opaque;
  return ((struct arrears_zip *)stream)->has_failed;
}

struct arrears_zip *arrears_zip_open(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return NULL;
  struct arrears_zip *zip = calloc(1, sizeof *zip);
  if (!zip) return NULL;
  zip->descriptor = descriptor;
  zip->byte_count = (uint64_t)status.st_size;
  zlib_filefunc64_def functions = {
      .zopen64_file = open_file,
      .zread_file = read_file,
      .zwrite_file = write_file,
      .ztell64_file = tell_file,
      .zseek64_file = seek_file,
      .zclose_file = close_file,
      .zerror_file = has_failed,
      .opaque = zip,
  };
  zip->file = unzOpen2_64("", &functions);
  if (zip->file) return zip;
  free(zip);
  return NULL;
}

void arrears_zip_close(struct arrears_zip *zip) {
  if (!zip) return;
  unzClose(zip->file);
  free(zip);
}

int arrears_zip_go_first(struct arrears_zip *zip) { return unzGoToFirstFile(zip->file) == UNZ_OK; }

int arrears_zip_go_next(struct arrears_zip *zip) { return unzGoToNextFile(zip->file) == UNZ_OK; }

int arrears_zip_find(struct arrears_zip *zip, const char *name) {
  enum { WHATEVER_CASE = 2 };
  return unzLocateFile(zip->file, name, WHATEVER_CASE) == UNZ_OK;
}

int arrears_zip_describe(struct arrears_zip *zip, struct arrears_zip_part *part, char *name,
                         int room) {
  unz_file_info64 info;
  int code = unzGetCurrentFileInfo64(zip->file, &info, name, (uLong)room - 1, NULL, 0, NULL, 0);
  if (code != UNZ_OK) return 0;
  name[room - 1] = 0;
  part->packed_count = info.compressed_size;
  part->byte_count = info.uncompressed_size;
  part->is_encrypted = info.flag & 1;
  return 1;
}

int arrears_zip_begin(struct arrears_zip *zip) { return unzOpenCurrentFile(zip->file) == UNZ_OK; }

int arrears_zip_read(struct arrears_zip *zip, void *bytes, unsigned count) {
  int got = unzReadCurrentFile(zip->file, bytes, count);
  if (got > 0) return got;
  // The sum is compared when a part that was read to its end is closed.
  int code = unzCloseCurrentFile(zip->file);
  return got < 0 || code != UNZ_OK || zip->has_failed ? -1 : 0;
}
