package vn.motcua.launcher.importing;

/** An import or export that could not go on; its message is the one line for the user. */
final class ImportFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ImportFailedException(String message) {
        super(message);
    }
}
