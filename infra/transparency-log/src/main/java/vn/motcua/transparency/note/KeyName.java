package vn.motcua.transparency.note;

/** The rule for the names of keys: not empty, no Unicode space, no plus, and nothing that a note must not contain. */
final class KeyName {

    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    static boolean isValid(String name) {
        return !name.isEmpty() && name.codePoints().noneMatch(KeyName::isForbidden);
    }

    private static boolean isForbidden(int character) {
        return character == '+'
                || character < ' '
                || character == NEXT_LINE
                || Character.isSpaceChar(character)
                || Character.isWhitespace(character)
                || Character.getType(character) == Character.SURROGATE;
    }
}
