#ifndef NACHTWACHT_CZLIB_H
#define NACHTWACHT_CZLIB_H
#include <zlib.h>

/// `inflateInit2` is a macro that Swift does not import. 47: zlib or gzip header, found out by itself.
static inline int czlib_inflate_begin(z_stream *stream) { return inflateInit2(stream, 47); }

#endif
