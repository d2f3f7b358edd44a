package fulcrum.actions;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// A picture read part by part, and what of it is kept.
///
/// @param whole whether it ends as its format says
record PictureParts(boolean whole, long pixels, ByteBuffer kept) {

    static PictureParts broken() {
        return new PictureParts(false, 0, ByteBuffer.allocate(0));
    }

    static PictureParts of(long pixels, ByteArrayOutputStream kept) {
        return new PictureParts(pixels > 0, pixels, ByteBuffer.wrap(kept.toByteArray()));
    }
}
