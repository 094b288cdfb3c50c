package org.xuefa.packtool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** A pack as it travels: one zip. Only the plainest kind of zip is taken, so that no two programs can see different things in it. */
public final class PackZip implements PackSource {
    private static final int END_BYTES = 22;
    private static final int END = 0x06054b50;
    private static final int FIRST = 0x04034b50;
    private static final int ZIP64_LOCATOR = 0x07064b50;
    private static final int LOCATOR_BYTES = 20;
    private static final int DIRECTORY_BYTES_EACH = 46 + 300;
    private static final int LOCAL_NAME_LENGTH = 26;
    private static final int LOCAL_NAME = 30;
    private static final int UNIX_FILE_TYPE = 0170000;
    private static final int UNIX_PLAIN = 0100000;
    private static final int UNIX_FOLDER = 0040000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final List<String> paths = new ArrayList<>();

    private PackZip(ZipFile zip) {
        this.zip = zip;
    }

    /** Opens a file; whatever is wrong with it as a zip goes to the faults. Empty when nothing in it can be read. */
    static Optional<PackZip> open(Path file, PackLimits limits, Faults faults) throws IOException {
        return open(FileChannel.open(file, StandardOpenOption.READ), limits, faults);
    }

    /** Opens a zip that was checked before, to read files out of it. */
    public static PackZip reopen(Path file) throws IOException {
        return open(file, PackLimits.DEFAULT, new Faults(1)).orElseThrow(() -> new IOException("not a pack: " + file.getFileName()));
    }

    /** As above, for a zip in memory. */
    public static PackZip reopen(byte[] content) throws IOException {
        return open(content, PackLimits.DEFAULT, new Faults(1)).orElseThrow(() -> new IOException("not a pack"));
    }

    static Optional<PackZip> open(byte[] content, PackLimits limits, Faults faults) throws IOException {
        return open(new SeekableInMemoryByteChannel(content), limits, faults);
    }

    private static Optional<PackZip> open(SeekableByteChannel channel, PackLimits limits, Faults faults) throws IOException {
        try {
            if (!isPlainZip(channel, limits, faults)) {
                channel.close();
                return Optional.empty();
            }
            var pack = new PackZip(ZipFile.builder().setSeekableByteChannel(channel).setUseUnicodeExtraFields(false).get());
            pack.look(channel, limits, faults);
            return Optional.of(pack);
        } catch (IOException | RuntimeException broken) {
            faults.add(FaultCode.NOT_A_ZIP, "", "");
            channel.close();
            return Optional.empty();
        }
    }

    /** Before the library reads the directory into memory: it must be small, at the end, and the only one. */
    private static boolean isPlainZip(SeekableByteChannel channel, PackLimits limits, Faults faults) throws IOException {
        var size = channel.size();
        if (size > limits.zipBytes()) {
            faults.add(FaultCode.PACK_TOO_LARGE, "", "", "最大 " + (limits.zipBytes() >> 20) + " MB");
            return false;
        }
        if (size < END_BYTES || read(channel, 0, 4).getInt() != FIRST) {
            faults.add(FaultCode.NOT_A_ZIP, "", "");
            return false;
        }
        var end = read(channel, size - END_BYTES, END_BYTES);
        var zip64 = size >= END_BYTES + LOCATOR_BYTES && read(channel, size - END_BYTES - LOCATOR_BYTES, 4).getInt() == ZIP64_LOCATOR;
        var directoryBytes = end.getInt(12) & 0xFFFFFFFFL;
        if (end.getInt(0) != END || end.getShort(20) != 0 || zip64 || directoryBytes + (end.getInt(16) & 0xFFFFFFFFL) != size - END_BYTES) {
            faults.add(FaultCode.NOT_A_ZIP, "", "", "只接受没有附注、没有分卷、没有附加数据的普通 zip");
            return false;
        }
        if ((end.getShort(10) & 0xFFFF) > limits.files() || directoryBytes > (long) limits.files() * DIRECTORY_BYTES_EACH) {
            faults.add(FaultCode.TOO_MANY_FILES, "", "", "最多 " + limits.files() + " 个");
            return false;
        }
        return true;
    }

    private void look(SeekableByteChannel channel, PackLimits limits, Faults faults) throws IOException {
        var all = Collections.list(zip.getEntriesInPhysicalOrder());
        if (all.size() > limits.files()) {
            faults.add(FaultCode.TOO_MANY_FILES, "", "", "最多 " + limits.files() + " 个");
        }
        var end = 0L;
        for (var entry : all.subList(0, Math.min(all.size(), limits.files()))) {
            var name = ChineseWriting.name(entry.getRawName());
            if (entry.getLocalHeaderOffset() < end || entry.getDataOffset() < end) {
                faults.add(FaultCode.OVERLAPPING_FILES, name, "");
                continue;
            }
            end = entry.getDataOffset() + entry.getCompressedSize();
            if (!isNamedAlike(entry, channel)) {
                faults.add(FaultCode.PATH_NOT_ALLOWED, name, "", "目录中的文件名与文件头中的不同");
            } else if (isTakeable(entry, name, faults)) {
                paths.add(name);
                entries.putIfAbsent(name, entry);
            }
        }
    }

    /** Other programs go by the name before the data. */
    private static boolean isNamedAlike(ZipArchiveEntry entry, SeekableByteChannel channel) throws IOException {
        var length = read(channel, entry.getLocalHeaderOffset() + LOCAL_NAME_LENGTH, 2).getShort() & 0xFFFF;
        return length == entry.getRawName().length && Arrays.equals(read(channel, entry.getLocalHeaderOffset() + LOCAL_NAME, length).array(), entry.getRawName());
    }

    private static boolean isTakeable(ZipArchiveEntry entry, String name, Faults faults) {
        var type = entry.getUnixMode() & UNIX_FILE_TYPE;
        if (entry.isDirectory() && (type == 0 || type == UNIX_FOLDER)) {
            return false;
        }
        if (type != 0 && type != UNIX_PLAIN) {
            faults.add(FaultCode.NOT_A_PLAIN_FILE, name, "");
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            faults.add(FaultCode.ENCRYPTED_FILE, name, "");
            return false;
        }
        if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
            faults.add(FaultCode.COMPRESSION_METHOD, name, "");
            return false;
        }
        return true;
    }

    /** In physical order; a path that occurs twice is there twice. */
    @Override
    public List<String> paths() {
        return List.copyOf(paths);
    }

    @Override
    public InputStream open(String path) throws IOException {
        var entry = entries.get(path);
        if (entry == null) {
            throw new IOException("no such file in the pack");
        }
        return zip.getInputStream(entry);
    }

    @Override
    public long packedBytes(String path) {
        var entry = entries.get(path);
        return entry == null ? 0 : entry.getCompressedSize();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static ByteBuffer read(SeekableByteChannel channel, long position, int bytes) throws IOException {
        var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(position);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new IOException("shorter than it said");
            }
        }
        return buffer.flip();
    }
}
