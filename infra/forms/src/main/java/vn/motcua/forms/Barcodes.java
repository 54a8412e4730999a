package vn.motcua.forms;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** Codes that scanners read, as pictures that stand in the page itself: nothing has to be fetched to show them. */
public final class Barcodes {

    private static final int QR_MODULE = 6;
    private static final int BAR_MODULE = 4;
    private static final int BAR_HEIGHT = 90;

    private Barcodes() {}

    /** A QR code (ISO/IEC 18004) with medium error correction, as a data URI of a black-and-white PNG. */
    public static String qr(String text) {
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    4));
            return picture(modules, QR_MODULE, QR_MODULE);
        } catch (WriterException e) {
            throw new IllegalArgumentException("a text too long for a QR code", e);
        }
    }

    /** A linear barcode Code 128 (ISO/IEC 15417), as a data URI of a black-and-white PNG. */
    public static String code128(String text) {
        BitMatrix bars =
                new Code128Writer().encode(text, BarcodeFormat.CODE_128, 0, 1, Map.of(EncodeHintType.MARGIN, 10));
        return picture(bars, BAR_MODULE, BAR_HEIGHT);
    }

    private static String picture(BitMatrix modules, int width, int height) {
        BufferedImage image = new BufferedImage(
                modules.getWidth() * width, modules.getHeight() * height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, modules.get(x / width, y / height) ? 0x000000 : 0xffffff);
            }
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
    }
}
