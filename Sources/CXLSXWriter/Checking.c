#define _GNU_SOURCE
#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zlib.h>

// libxlsxwriter does not look at every write to its temporary files: what did not fit is missing
// from a file that seems complete. So the file is read back, and its cells are counted.

#define FUNCTIONS(X)                                                                              \
  X(inflateInit2_)                                                                                \
  X(inflate)                                                                                      \
  X(inflateEnd)                                                                                   \
  X(crc32)

#define MEMBER(name) __typeof__(&name) name;
static struct {
  FUNCTIONS(MEMBER)
} library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static int is_loaded;

// libxlsxwriter itself needs this library.
static void load(void) {
  void *handle = dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!handle) return;
  int is_complete = 1;
#define RESOLVE(name)                                                                             \
  library.name = (__typeof__(library.name))dlsym(handle, #name);                                  \
  is_complete = is_complete && library.name;
  FUNCTIONS(RESOLVE)
  is_loaded = is_complete;
}

enum { TAIL_COUNT_MAX = 16, PIECE_COUNT_MAX = 1 << 16 };

struct archive {
  const uint8_t *bytes;
  size_t count;
};

// What was seen of one part.
struct scan {
  uint64_t cell_count;
  uint64_t byte_count;
  uint32_t sum;
  // The last bytes, behind each other.
  char tail[TAIL_COUNT_MAX];
  int tail_count;
};

static uint32_t number(const uint8_t *bytes, int width) {
  uint32_t value = 0;
  for (int place = 0; place < width; place++) value |= (uint32_t)bytes[place] << (8 * place);
  return value;
}

// The bytes begin with those that were kept of the piece before: a tag may lie across both.
static void add(struct scan *scan, const uint8_t *bytes, size_t count, size_t kept) {
  scan->sum = library.crc32(scan->sum, bytes + kept, (uInt)(count - kept));
  scan->byte_count += count - kept;
  const uint8_t *end = bytes + count;
  for (const uint8_t *place = bytes + (kept > 2 ? kept - 2 : 0); place + 3 <= end;) {
    place = memchr(place, '<', (size_t)(end - place));
    if (!place || place + 3 > end) break;
    if (place[1] == 'c' && place[2] == ' ') scan->cell_count++;
    place++;
  }
  size_t tail = count < sizeof scan->tail ? count : sizeof scan->tail;
  memcpy(scan->tail, end - tail, tail);
  scan->tail_count = (int)tail;
}

static int inflate_part(const uint8_t *packed, size_t count, struct scan *scan) {
  uint8_t piece[PIECE_COUNT_MAX + TAIL_COUNT_MAX];
  z_stream stream = {.next_in = (Bytef *)packed, .avail_in = (uInt)count};
  if (library.inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, sizeof stream) != Z_OK) return 0;
  size_t kept = 0;
  int code = Z_OK;
  while (code == Z_OK) {
    stream.next_out = piece + kept;
    stream.avail_out = PIECE_COUNT_MAX;
    code = library.inflate(&stream, Z_NO_FLUSH);
    size_t filled = kept + (PIECE_COUNT_MAX - stream.avail_out);
    add(scan, piece, filled, kept);
    kept = filled < TAIL_COUNT_MAX ? filled : TAIL_COUNT_MAX;
    memmove(piece, piece + filled - kept, kept);
  }
  library.inflateEnd(&stream);
  return code == Z_STREAM_END;
}

// `xl/worksheets/sheet3.xml` is 2; -1 for other parts.
static int sheet_number(const char *name, size_t count) {
  const char *start = "xl/worksheets/sheet";
  size_t length = strlen(start);
  if (count <= length || memcmp(name, start, length)) return -1;
  int number = 0;
  for (size_t place = length; place < count && name[place] >= '0' && name[place] <= '9'; place++)
    number = number * 10 + (name[place] - '0');
  return number - 1;
}

static int ends_with(const struct scan *scan, const char *words) {
  int count = (int)strlen(words);
  int tail = scan->tail_count;
  while (tail > 0 && (scan->tail[tail - 1] == '\n' || scan->tail[tail - 1] == '\r')) tail--;
  return tail >= count && !memcmp(scan->tail + tail - count, words, (size_t)count);
}

// One entry of the directory at the archive's end; 0 when its part is not whole.
static int check_entry(struct archive archive, const uint8_t *entry, const uint64_t *cell_counts,
                       int sheet_count, int *seen_count) {
  uint32_t sum = number(entry + 16, 4), packed = number(entry + 20, 4);
  uint32_t unpacked = number(entry + 24, 4), name_count = number(entry + 28, 2);
  size_t start = number(entry + 42, 4);
  if (start + 30 > archive.count || number(archive.bytes + start, 4) != 0x04034b50) return 0;
  const uint8_t *local = archive.bytes + start;
  start += 30 + number(local + 26, 2) + number(local + 28, 2);
  if (start + packed > archive.count) return 0;
  struct scan scan = {.sum = library.crc32(0, NULL, 0)};
  switch (number(entry + 10, 2)) {
  case 0: add(&scan, archive.bytes + start, packed, 0); break;
  case 8:
    if (!inflate_part(archive.bytes + start, packed, &scan)) return 0;
    break;
  default: return 0;
  }
  if (scan.sum != sum || (uint32_t)scan.byte_count != unpacked) return 0;
  int sheet = sheet_number((const char *)entry + 46, name_count);
  if (sheet < 0) return ends_with(&scan, ">");
  *seen_count += 1;
  return sheet < sheet_count && scan.cell_count == cell_counts[sheet]
         && ends_with(&scan, "</worksheet>");
}

static int check_archive(struct archive archive, const uint64_t *cell_counts, int sheet_count) {
  if (archive.count < 22) return 0;
  // The library writes no comment, so that the last record stands at the very end.
  const uint8_t *last = archive.bytes + archive.count - 22;
  if (number(last, 4) != 0x06054b50) return 0;
  uint32_t entry_count = number(last + 10, 2);
  size_t place = number(last + 16, 4);
  int seen_count = 0;
  for (uint32_t entry = 0; entry < entry_count; entry++) {
    if (place + 46 > archive.count || number(archive.bytes + place, 4) != 0x02014b50) return 0;
    const uint8_t *bytes = archive.bytes + place;
    size_t length = 46 + number(bytes + 28, 2) + number(bytes + 30, 2) + number(bytes + 32, 2);
    if (place + length > archive.count) return 0;
    if (!check_entry(archive, bytes, cell_counts, sheet_count, &seen_count)) return 0;
    place += length;
  }
  return seen_count == sheet_count;
}

const char *arrears_xlsx_check(const char *path, const uint64_t *cell_counts, int sheet_count) {
  pthread_once(&once, load);
  if (!is_loaded) return "libz.so.1 is missing";
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return "it cannot be read back";
  struct stat status;
  const char *words = "it does not read back whole";
  if (fstat(descriptor, &status) == 0 && status.st_size > 0) {
    void *bytes = mmap(NULL, (size_t)status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    if (bytes != MAP_FAILED) {
      struct archive archive = {bytes, (size_t)status.st_size};
      if (check_archive(archive, cell_counts, sheet_count)) words = NULL;
      munmap(bytes, archive.count);
    }
  }
  close(descriptor);
  return words;
}
