#pragma once
#include <stddef.h>

// The data that are embedded into the binary, by the name of their file below Resources/.
//
// Returns the first byte and sets *count, or NULL and 0 where no file of that name was embedded. The bytes live as
// long as the program and are not terminated by a NUL.
const unsigned char *resource_bytes(const char *name, size_t *count);
