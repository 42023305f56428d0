package dev.holdfast.runtime;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What the embedded PostgreSQL keeps on disk.
 *
 * <pre>
 * data/        PostgreSQL's data directory
 * password     of the user holdfast; only the owner may read it
 * lock         held while a server runs on this folder, and naming the server's process
 * program-…/   PostgreSQL's programs, unpacked from the jar; made again when missing
 * </pre>
 */
record PostgresqlFolder(Path path) {

    /** What PostgreSQL says of itself in {@code postmaster.pid} while it runs, and still does when it was killed. */
    record Postmaster(long pid, int port, boolean ready) {}

    Path data() {
        return path.resolve("data");
    }

    Path postmasterFile() {
        return data().resolve("postmaster.pid");
    }

    /**
     * Keeps other processes off this folder until the channel is closed or this process ends, however it ends: the
     * operating system lets go of the lock then. Empty when another process has the lock.
     */
    Optional<FileChannel> lock() throws IOException {
        var channel = FileChannel.open(lockFile(), CREATE, READ, WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            return Optional.empty();
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                "%d\n".formatted(ProcessHandle.current().pid())));
        return Optional.of(channel);
    }

    /** The process id of who has the lock. */
    String lockedBy() throws IOException {
        return Files.readString(lockFile()).strip();
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    String password() throws IOException {
        return Files.readString(path.resolve("password")).strip();
    }

    String newPassword() throws IOException {
        var random = new byte[24];
        new SecureRandom().nextBytes(random);
        var password = HexFormat.of().formatHex(random);
        var file = path.resolve("password");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n", WRITE, SYNC);
        return password;
    }

    Optional<Postmaster> postmaster() throws IOException {
        try {
            // The process id, the data directory, the time of start, the port, the folder of the socket, the address
            // listened on, the shared memory, the state; the later lines appear in the course of the start.
            var lines = Files.readAllLines(postmasterFile());
            if (lines.isEmpty()) return Optional.empty();
            var pid = Long.parseLong(lines.getFirst().strip());
            var port = lines.size() > 3 ? Integer.parseInt(lines.get(3).strip()) : 0;
            var ready = lines.size() > 7 && lines.get(7).startsWith("ready");
            return Optional.of(new Postmaster(pid, port, ready));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
