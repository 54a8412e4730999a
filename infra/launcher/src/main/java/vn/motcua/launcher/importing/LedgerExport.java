package vn.motcua.launcher.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import vn.motcua.transparency.MalformedException;
import vn.motcua.transparency.note.Checkpoint;
import vn.motcua.transparency.note.SignedNote;
import vn.motcua.transparency.tile.Tile;

/**
 * The ledger as an auditor keeps it: a folder of {@code checkpoint}, {@code keys}, {@code tile/...} and {@code events.jsonl.gz}, all at the size
 * of the checkpoint, as {@code ./motcua verify fsck} reads them. Nothing is believed here: the verifier does that.
 */
final class LedgerExport {

    private static final int TILE_LEVELS = 8;
    private static final int BITS_OF_A_LEVEL = 8;

    private final HttpClient http;
    private final URI server;
    private final String token;
    private final Path folder;

    LedgerExport(HttpClient http, URI server, String token, Path folder) {
        this.http = http;
        this.server = server;
        this.token = token;
        this.folder = folder;
    }

    /**
     * Writes the folder.
     *
     * @return the events in it
     * @throws ImportFailedException if the folder holds something already, the server refuses, or what it sends is no checkpoint
     */
    long run() throws InterruptedException {
        try {
            requireEmpty();
            byte[] note = get("/api/ledger/checkpoint");
            long size = sizeOf(note);
            Files.write(folder.resolve("keys"), get("/api/ledger/keys"));
            for (Tile tile : tiles(size)) {
                Path file = folder.resolve(tile.path());
                Files.createDirectories(file.getParent());
                Files.write(file, get("/" + tile.path()));
            }
            events(size);
            // Last: a folder without it is not whole.
            Files.write(folder.resolve("checkpoint"), note);
            return size;
        } catch (IOException e) {
            throw new ImportFailedException(
                    "xuất bị ngắt hoặc không ghi được / the export broke off or cannot be written: " + folder);
        }
    }

    private void requireEmpty() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new ImportFailedException(
                        "thư mục không trống / the folder is not empty, and a kept export is not written over: "
                                + folder);
            }
        }
    }

    private static long sizeOf(byte[] note) {
        try {
            return Checkpoint.parse(SignedNote.parse(new String(note, StandardCharsets.UTF_8))
                            .text())
                    .size();
        } catch (MalformedException e) {
            throw new ImportFailedException("máy chủ không trả về điểm kiểm tra / the server sent no checkpoint: "
                    + e.sentence().english());
        }
    }

    private static List<Tile> tiles(long size) {
        List<Tile> tiles = new ArrayList<>();
        for (int level = 0; level < TILE_LEVELS; level++) {
            long hashes = size >> (level * BITS_OF_A_LEVEL);
            for (long index = 0; index * Tile.FULL < hashes; index++) {
                tiles.add(Tile.in(size, level, index));
            }
        }
        return tiles;
    }

    private void events(long size) throws IOException, InterruptedException {
        Path unfinished = folder.resolve("events.part");
        HttpResponse<InputStream> response = send("/api/ledger/export?to=" + size);
        try (InputStream body = response.body();
                OutputStream file = new GZIPOutputStream(Files.newOutputStream(unfinished), 1 << 16)) {
            body.transferTo(file);
        }
        Files.move(unfinished, folder.resolve("events.jsonl.gz"));
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        try (InputStream body = send(path).body()) {
            return body.readAllBytes();
        }
    }

    private HttpResponse<InputStream> send(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", "Bearer " + token)
                .GET()
                .build();
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() != 200) {
            try (InputStream body = response.body()) {
                throw ApiAnswer.failure(response.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return response;
    }
}
