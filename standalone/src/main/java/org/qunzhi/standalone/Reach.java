package org.qunzhi.standalone;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who can open the platform from where, as far as somebody has to be told of it. */
final class Reach {
    static List<String> of(Settings settings) {
        var url = settings.publicUrl();
        var all = new ArrayList<String>();
        if (url.isExposed()) all.add(clear(settings));
        if (url.isExposed() && settings.isLocal()) all.add(onlyHere(settings));
        if (!url.isExposed() && !url.isHttps() && !settings.isLocal()) all.add(noWayBack(settings));
        return all;
    }

    private static String clear(Settings settings) {
        return """
        警告：%1$s 未加密（http）。同一网络中的人可以读取口令、冒用登录；仅供演示，请勿录入真实信息。
        Warning: %1$s is plain http. Whoever is on the same network can read passwords and take over sessions; for demonstrations only, enter nothing real."""
                .formatted(settings.publicUrl().uri());
    }

    private static String onlyHere(Settings settings) {
        return """
        注意：网关只在本机监听（%2$s），其他设备打不开 %1$s；如需由手机访问，请设 QUNZHI_ADDRESS=0.0.0.0。
        Mind: the gateway listens on this machine alone (%2$s), other devices cannot open %1$s; for a phone set QUNZHI_ADDRESS=0.0.0.0."""
                .formatted(settings.publicUrl().uri(), settings.address());
    }

    private static String noWayBack(Settings settings) {
        return """
        注意：网关在 %2$s 监听，但登录后会返回 %1$s，其他设备无法登录；请设 QUNZHI_PUBLIC_URL=http://%3$s:%4$d。
        Mind: the gateway listens on %2$s, but sign-in comes back to %1$s, so nobody can sign in from another device; set QUNZHI_PUBLIC_URL=http://%3$s:%4$d."""
                .formatted(
                        settings.publicUrl().uri(),
                        settings.address(),
                        neighbourly().orElse("<address>"),
                        settings.port());
    }

    /** An address by which others of a local network reach this machine. */
    private static Optional<String> neighbourly() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .findFirst();
        } catch (SocketException unknown) {
            return Optional.empty();
        }
    }

    private Reach() {}
}
