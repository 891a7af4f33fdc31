/// The XXH3 checksum of the system's header-only xxHash, behind one plain function.
#ifndef ARREARS_CXXHASH_H
#define ARREARS_CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/// XXH3, 64 bits, of `length` bytes.
uint64_t arrears_xxh3(const void *bytes, size_t length);

/// The same sum of bytes that come piece by piece. NULL without memory.
void *arrears_xxh3_begin(void);
void arrears_xxh3_add(void *state, const void *bytes, size_t length);
/// The sum of all pieces; frees the state.
uint64_t arrears_xxh3_end(void *state);

#endif
