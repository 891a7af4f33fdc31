#define XXH_INLINE_ALL
#include <xxhash.h>

#include "CXXHash.h"

uint64_t arrears_xxh3(const void *bytes, size_t length) { return XXH3_64bits(bytes, length); }
