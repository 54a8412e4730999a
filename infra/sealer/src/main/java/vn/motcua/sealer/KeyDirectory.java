package vn.motcua.sealer;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.KeyType;
import vn.motcua.transparency.note.NoteSigner;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.note.SigningKey;
import vn.motcua.transparency.note.SigningKeyFile;
import vn.motcua.transparency.note.VerifierKey;

/**
 * The log's keys as files of one directory outside the database: {@code *.key} sign (mode 0600, or they are refused), {@code *.vkey} hold the
 * verifier key of each, also of those that sign no more.
 *
 * <p>To change keys: add a second {@code .key} ({@link #addKey}) and restart; both sign. When everybody who verifies has the new verifier key,
 * delete the old {@code .key} and keep its {@code .vkey}, so that old checkpoints can still be verified; {@link LedgerKeyFiles} does both.
 */
public final class KeyDirectory implements CheckpointSigner {

    private final String origin;
    private final List<NoteSigner> signers;
    private final List<VerifierKey> verifierKeys;

    private KeyDirectory(String origin, List<NoteSigner> signers, List<VerifierKey> verifierKeys) {
        this.origin = origin;
        this.signers = List.copyOf(signers);
        this.verifierKeys = List.copyOf(verifierKeys);
    }

    /**
     * Opens the directory; with a first key, if it does not exist or holds nothing.
     *
     * @param directory created with mode 0700 if it is not there
     * @param origin the log's name: not empty, no space, no plus; it must stay the same for ever
     * @throws IOException if it cannot be read, a key is open to others than its owner, belongs to another log, or no key is left that signs
     */
    public static KeyDirectory openOrCreate(Path directory, String origin) throws IOException {
        if (!Files.isDirectory(directory)) {
            if (Files.getFileStore(existingParent(directory)).supportsFileAttributeView("posix")) {
                Files.createDirectories(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(directory);
            }
        }
        if (files(directory, "*").isEmpty()) {
            addKey(directory, origin);
        }
        return open(directory, origin);
    }

    /**
     * Opens the directory.
     *
     * @throws IOException as {@link #openOrCreate}
     */
    public static KeyDirectory open(Path directory, String origin) throws IOException {
        List<NoteSigner> signers = new ArrayList<>();
        Set<VerifierKey> verifierKeys = new LinkedHashSet<>();
        for (Path file : files(directory, "*.key")) {
            try {
                SigningKeyFile read = SigningKeyFile.read(file);
                NoteSigner signer = new NoteSigner(read.name(), read.key());
                requireOrigin(file, read.verifierKey(), origin);
                signers.add(signer);
                verifierKeys.add(signer.verifierKey());
            } catch (MalformedException e) {
                throw new IOException(file + ": " + e.sentence(), e);
            }
        }
        if (signers.isEmpty()) {
            throw new IOException("no signing key (*.key) is left in / không còn khóa ký (*.key) trong " + directory);
        }
        for (VerifierKey key : verifierKeysIn(directory)) {
            requireOrigin(directory, key, origin);
            verifierKeys.add(key);
        }
        return new KeyDirectory(origin, signers, List.copyOf(verifierKeys));
    }

    /**
     * Makes a new key that will sign beside the present ones from the next start on.
     *
     * @return its verifier key
     * @throws IOException if it cannot be written
     */
    public static VerifierKey addKey(Path directory, String origin) throws IOException {
        SigningKeyFile made = new SigningKeyFile(origin, KeyType.ED25519, SigningKey.generate());
        String encoded = made.verifierKey().encoded();
        String name = "log-" + encoded.substring(origin.length() + 1, origin.length() + 9);
        Path file = directory.resolve(name + ".key");
        // First the public half: a private key without it would be forgotten once it is deleted.
        Files.writeString(directory.resolve(name + ".vkey"), encoded + "\n");
        made.writeNew(file);
        return made.verifierKey();
    }

    /** Deletes what signs and keeps what verifies. */
    static void removePrivateHalf(Path directory, VerifierKey key) throws IOException {
        for (Path file : files(directory, "*.key")) {
            try {
                if (SigningKeyFile.read(file).verifierKey().equals(key)) {
                    if (!verifierKeysIn(directory).contains(key)) {
                        String name = file.getFileName().toString();
                        Files.writeString(
                                directory.resolve(name.substring(0, name.length() - 3) + "vkey"), key.encoded() + "\n");
                    }
                    Files.delete(file);
                }
            } catch (MalformedException e) {
                throw new IOException(file + ": " + e.sentence(), e);
            }
        }
    }

    /**
     * The verifier keys that lie in the directory; needs no right to read the private ones.
     *
     * @throws IOException if the directory cannot be read or a file holds something else
     */
    public static List<VerifierKey> verifierKeysIn(Path directory) throws IOException {
        List<VerifierKey> keys = new ArrayList<>();
        for (Path file : files(directory, "*.vkey")) {
            try {
                keys.add(VerifierKey.parse(Files.readString(file).strip()));
            } catch (MalformedException e) {
                throw new IOException(file + ": " + e.sentence(), e);
            }
        }
        return keys;
    }

    private static void requireOrigin(Path file, VerifierKey key, String origin) throws IOException {
        if (key.type() != KeyType.ED25519 || !key.name().equals(origin)) {
            throw new IOException(file + ": the key is that of " + key.name()
                    + ", not of the log / khóa không phải của sổ " + origin);
        }
    }

    private static List<Path> files(Path directory, String pattern) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, pattern)) {
            found.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    private static Path existingParent(Path directory) {
        return Stream.iterate(directory.toAbsolutePath(), Path::getParent)
                .filter(Files::isDirectory)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String origin() {
        return origin;
    }

    @Override
    public List<VerifierKey> verifierKeys() {
        return verifierKeys;
    }

    /** The keys that sign. */
    List<VerifierKey> signingKeys() {
        return signers.stream().map(NoteSigner::verifierKey).toList();
    }

    @Override
    public SignedNote sign(Checkpoint checkpoint) throws IOException {
        SignedNote note = signers.get(0).sign(checkpoint);
        try {
            for (NoteSigner signer : signers.subList(1, signers.size())) {
                note = note.with(signer.sign(checkpoint).signatures().get(0));
            }
        } catch (MalformedException e) {
            throw new IOException("more keys than a note can carry signatures", e);
        }
        return note;
    }
}
