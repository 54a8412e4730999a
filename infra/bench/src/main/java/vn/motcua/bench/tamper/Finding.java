package vn.motcua.bench.tamper;

/**
 * What the verifier said about one tampering.
 *
 * @param expected the first position that was altered
 * @param code the verifier's exit code
 * @param sentence its one line
 */
record Finding(long expected, int code, String sentence) {

    boolean found() {
        return code == 1 && sentence.contains("ALTERED");
    }

    boolean named() {
        return found() && sentence.startsWith("ALTERED at position " + expected + ":");
    }
}
