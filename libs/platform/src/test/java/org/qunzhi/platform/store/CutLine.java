package org.qunzhi.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A line to the store that can be cut at the next insert of a commit. */
final class CutLine implements AutoCloseable {
    enum Where {
        /** The store never hears of it. */
        BEFORE_THE_REQUEST,
        /** It is in, and nobody is told. */
        BEFORE_THE_ANSWER
    }

    private final ServerSocket door;
    private final String host;
    private final int port;
    private final AtomicReference<@Nullable Where> next = new AtomicReference<>();
    private final AtomicInteger cuts = new AtomicInteger();
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean silent;

    CutLine(String uri) throws IOException {
        var address = uri.substring("mongodb://".length()).split("[/?,]", 2)[0].split(":", 2);
        host = address[0];
        port = Integer.parseInt(address[1]);
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    /** The driver stays on this line, and does not itself send again. */
    String uri() {
        return "mongodb://"
                + door.getInetAddress().getHostAddress()
                + ":"
                + door.getLocalPort()
                + "/?directConnection=true&retryWrites=false&serverMonitoringMode=poll";
    }

    void cut(Where where) {
        next.set(where);
    }

    /** Connections stay, and are taken; nothing is answered on any of them. */
    void silence() {
        silent = true;
    }

    int cuts() {
        return cuts.get();
    }

    private void accept() {
        try {
            while (true) {
                var client = keep(door.accept());
                Thread.ofVirtual().start(() -> carry(client));
            }
        } catch (IOException closed) {
            return;
        }
    }

    private void carry(Socket client) {
        try (client;
                var server = keep(new Socket(host, port))) {
            var up = client.getInputStream();
            var down = server.getInputStream();
            while (true) {
                var request = message(up);
                var where = isCommit(request) ? next.getAndSet(null) : null;
                if (where != null) cuts.incrementAndGet();
                if (where == Where.BEFORE_THE_REQUEST) return;
                send(server.getOutputStream(), request);
                var answer = message(down);
                if (silent) continue;
                if (where == Where.BEFORE_THE_ANSWER) return;
                send(client.getOutputStream(), answer);
            }
        } catch (IOException closed) {
            return;
        }
    }

    /** One message of the wire protocol: its length stands in the first four bytes. */
    private static byte[] message(InputStream in) throws IOException {
        var length = in.readNBytes(4);
        if (length.length < 4) throw new IOException("closed");
        int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        var message = Arrays.copyOf(length, size);
        if (in.readNBytes(message, 4, size - 4) < size - 4) throw new IOException("closed");
        return message;
    }

    private static boolean isCommit(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        return text.contains("insert\0") && text.contains("commits\0");
    }

    private static void send(OutputStream out, byte[] message) throws IOException {
        out.write(message);
        out.flush();
    }

    private Socket keep(Socket socket) {
        synchronized (sockets) {
            sockets.add(socket);
        }
        return socket;
    }

    @Override
    public void close() throws IOException {
        cutForGood();
    }

    void cutForGood() throws IOException {
        door.close();
        synchronized (sockets) {
            for (var socket : sockets) socket.close();
        }
    }
}
