#define _DEFAULT_SOURCE
#include "CMalloc.h"

// Swift's view of the C library has no <malloc.h>.
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>
#include <unistd.h>

#define LARGE_PAGE ((uintptr_t)2 << 20)

void arrears_keep_freed_memory(void) {
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
  mallopt(M_TRIM_THRESHOLD, 256 << 20);
  mallopt(M_TOP_PAD, 64 << 20);
}

void arrears_release_freed_memory(void) { malloc_trim(0); }

void arrears_use_large_pages(void *start, size_t count) {
  uintptr_t first = (uintptr_t)start & ~(LARGE_PAGE - 1);
  uintptr_t end = ((uintptr_t)start + count + LARGE_PAGE - 1) & ~(LARGE_PAGE - 1);
  // The allocator notes the size of the free end behind each block, and a page that is touched
  // once can become no large one: what the next blocks will get is asked for now.
  uintptr_t heap_end = (uintptr_t)sbrk(0);
  if (first < heap_end) end = heap_end;
  madvise((void *)first, end - first, MADV_HUGEPAGE);
}
