package dev.holdfast.runtime;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's own programs, unpacked once from the jar into a folder of their own. The folder's name carries a digest
 * of what is in it, so that a Holdfast with newer programs unpacks them afresh.
 */
record PostgresqlProgram(Path folder) {

    static PostgresqlProgram unpackInto(Path parent) throws IOException {
        var archive = archive();
        var program = new PostgresqlProgram(parent.resolve("program-" + digest(archive)));
        if (Files.exists(program.folder)) return program;

        try (var older = Files.newDirectoryStream(parent, "program-*")) {
            for (var folder : older) FileSystemUtils.deleteRecursively(folder);
        }
        // Under another name until it is whole: what a crash left half unpacked is never taken for the programs.
        var unfinished = Files.createDirectory(parent.resolve("program-unfinished"));
        unpack(archive, unfinished);
        Files.move(unfinished, program.folder, StandardCopyOption.ATOMIC_MOVE);
        return program;
    }

    String postgres() {
        return folder.resolve("bin/postgres").toString();
    }

    String initdb() {
        return folder.resolve("bin/initdb").toString();
    }

    private static String archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        var processor = switch (System.getProperty("os.arch")) {
            case "aarch64", "arm64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> System.getProperty("os.arch");
        };
        return "/postgres-%s-%s.txz".formatted(system, processor);
    }

    private static InputStream open(String archive) {
        var stream = PostgresqlProgram.class.getResourceAsStream(archive);
        if (stream == null)
            throw new StartRefused(
                    "Holdfast has no embedded PostgreSQL for this machine (%s %s): give the address of one with --db-url."
                            .formatted(System.getProperty("os.name"), System.getProperty("os.arch")));
        return stream;
    }

    private static String digest(String archive) throws IOException {
        try (var stream = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            stream.transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(stream.getMessageDigest().digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }

    private static void unpack(String archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(open(archive))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder))
                    throw new IOException("%s leaves its folder".formatted(entry.getName()));
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                Files.createDirectories(target.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    continue;
                }
                Files.copy(tar, target);
                var executable = (entry.getMode() & 0100) != 0;
                Files.setPosixFilePermissions(
                        target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
