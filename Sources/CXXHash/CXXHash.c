#define XXH_INLINE_ALL
#include <xxhash.h>

#include "CXXHash.h"

uint64_t arrears_xxh3(const void *bytes, size_t length) { return XXH3_64bits(bytes, length); }

void *arrears_xxh3_begin(void) {
  XXH3_state_t *state = XXH3_createState();
  if (state != NULL) XXH3_64bits_reset(state);
  return state;
}

void arrears_xxh3_add(void *state, const void *bytes, size_t length) {
  XXH3_64bits_update(state, bytes, length);
}

uint64_t arrears_xxh3_end(void *state) {
  uint64_t sum = XXH3_64bits_digest(state);
  XXH3_freeState(state);
  return sum;
}
