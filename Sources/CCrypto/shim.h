// SHA-256 of the system's libcrypto, by its low-level calls: they load no provider and read no configuration file,
// which the EVP interface would do at the first hash, and they link statically.
#pragma once
#define OPENSSL_SUPPRESS_DEPRECATED 1
#include <openssl/sha.h>
#include <stddef.h>
#include <stdint.h>

typedef SHA256_CTX crypto_sha256;

static inline crypto_sha256 crypto_sha256_begin(void) {
  crypto_sha256 state;
  SHA256_Init(&state);
  return state;
}

static inline void crypto_sha256_update(crypto_sha256 *state, const void *bytes, size_t count) {
  SHA256_Update(state, bytes, count);
}

// Writes 32 bytes. The state cannot be used any further.
static inline void crypto_sha256_end(crypto_sha256 *state, uint8_t *digest) {
  SHA256_Final(digest, state);
}
