package org.passerelle.web.platform;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.BitSet;
import java.util.Map;

/**
 * A QR code.
 *
 * @param dark the dark modules, row by row
 * @param size the side in modules, the quiet zone included
 */
public record QrCode(BitSet dark, int size) {
    /** Copies the modules. */
    public QrCode {
        dark = (BitSet) dark.clone();
    }

    @Override
    public BitSet dark() {
        return (BitSet) dark.clone();
    }

    /** The code that holds this text, of medium error correction. */
    public static QrCode of(String text) {
        try {
            BitMatrix bits = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4));
            BitSet dark = new BitSet();
            for (int y = 0; y < bits.getHeight(); y++) {
                for (int x = 0; x < bits.getWidth(); x++) {
                    dark.set(y * bits.getWidth() + x, bits.get(x, y));
                }
            }
            return new QrCode(dark, bits.getWidth());
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The data of one SVG path, a unit square for each dark module. */
    public String path() {
        StringBuilder path = new StringBuilder();
        dark.stream()
                .forEach(at -> path.append('M')
                        .append(at % size)
                        .append(' ')
                        .append(at / size)
                        .append("h1v1h-1z"));
        return path.toString();
    }
}
