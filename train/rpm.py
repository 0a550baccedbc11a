"""Writes and reads model files: docs/model-format.md, format 1.0."""
import os
import struct

import numpy as np

MAGIC = b'RPMODEL\n'
VERSION = (1, 0)
TYPES = [np.dtype('<f4'), np.dtype('i1'), np.dtype('u1'), np.dtype('<i4')]
HEADER, ENTRY = 64, 96


def round_up(n):
    return (n + 63) // 64 * 64


def checksum(image):
    """Of the file's bytes, the word at offset 48 taken as zero."""
    words = np.frombuffer(image, '<u8').copy()
    words[6] = 0
    h = 0xcbf29ce484222325
    for w in words.tolist():
        h = (h ^ w) * 0x100000001b3 & 0xffffffffffffffff
    return h


def write(path, tensors):
    """tensors: {name: array of one of TYPES, or bytes}.  Returns the size."""
    tensors = {k: np.frombuffer(v, 'u1') if isinstance(v, bytes) else np.ascontiguousarray(v)
               for k, v in tensors.items()}
    at = first = round_up(HEADER + ENTRY * len(tensors))
    table, places = b'', []
    for name in sorted(tensors, key=str.encode):
        t = tensors[name]
        dims = t.shape + (1,) * (3 - t.ndim)
        table += struct.pack('<64sBBH3IQQ', name.encode(), TYPES.index(t.dtype), t.ndim, 0,
                             *dims, at, t.nbytes)
        places.append((at, t))
        at = round_up(at + t.nbytes)
    image = bytearray(at)
    image[:HEADER] = struct.pack('<8sHHIQQQQQQ', MAGIC, *VERSION, len(tensors), at, HEADER,
                                 len(table), first, 0, 0)
    image[HEADER:HEADER + len(table)] = table
    for where, t in places:
        image[where:where + t.nbytes] = t.tobytes()
    image[48:56] = struct.pack('<Q', checksum(image))
    with open(path + '.new', 'wb') as f:
        f.write(image)
    os.replace(path + '.new', path)
    return len(image)


def read(path):
    """{name: array} of a model file; ValueError says what is wrong with it."""
    with open(path, 'rb') as f:
        image = f.read()
    if len(image) < HEADER or image[:8] != MAGIC:
        raise ValueError('%s: not a model file' % path)
    major, _, n, size, table, _, _, want, _ = struct.unpack('<HHIQQQQQQ', image[8:HEADER])
    if major != VERSION[0]:
        raise ValueError('%s: format %d, this program reads %d' % (path, major, VERSION[0]))
    if size != len(image) or checksum(image) != want:
        raise ValueError('%s: damaged: size or checksum differ' % path)
    out = {}
    for i in range(n):
        name, kind, rank, _, a, b, c, at, length = struct.unpack(
            '<64sBBH3IQQ', image[table + i * ENTRY:table + (i + 1) * ENTRY])
        out[name.rstrip(b'\0').decode()] = np.frombuffer(
            image, TYPES[kind], length // TYPES[kind].itemsize, at).reshape((a, b, c)[:rank])
    return out
