/// The XXH3 checksum of the system's header-only xxHash, behind one plain function.
#ifndef ARREARS_CXXHASH_H
#define ARREARS_CXXHASH_H

#include <stddef.h>
#include <stdint.h>

/// XXH3, 64 bits, of `length` bytes.
uint64_t arrears_xxh3(const void *bytes, size_t length);

#endif
