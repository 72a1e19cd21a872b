#pragma once
#include <stdint.h>

/// Columns of a Unicode scalar, by the C library's tables, whatever the locale: 0 for combining marks, 1 or 2 for what
/// is shown, -1 for what is not printable.
int terminal_scalar_width(uint32_t scalar);
