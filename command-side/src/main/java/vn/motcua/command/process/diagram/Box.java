package vn.motcua.command.process.diagram;

/**
 * A rectangle of the picture, in pixels from its upper left corner.
 *
 * @param x left
 * @param y top
 * @param width above 0
 * @param height above 0
 */
public record Box(int x, int y, int width, int height) {

    int right() {
        return x + width;
    }

    int centreX() {
        return x + width / 2;
    }

    int centreY() {
        return y + height / 2;
    }
}
