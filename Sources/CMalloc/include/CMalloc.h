#ifndef ARREARS_CMALLOC_H
#define ARREARS_CMALLOC_H

#include <stddef.h>

/// Lets the allocator of the C library put blocks of up to 32 MB side by side in its heap, grow it
/// 64 MB at a time, and keep what is freed for the next block, of whatever thread.
void arrears_keep_freed_memory(void);

/// Gives all blocks that are free back to the system.
void arrears_release_freed_memory(void);

/// Asks for large pages behind a block that is about to be written, and behind the free end of the
/// heap where the block lies there.
void arrears_use_large_pages(void *_Nonnull start, size_t count);

#endif
