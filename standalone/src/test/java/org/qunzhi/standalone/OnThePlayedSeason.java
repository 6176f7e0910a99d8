package org.qunzhi.standalone;

import java.util.Set;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one platform to every test that asks; it closes with the launcher's session. */
final class OnThePlayedSeason implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        var type = parameter.getParameter().getType();
        return Set.of(PlayedSeason.class, Unfinished.class, Planted.class).contains(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store =
                context.getStore(
                        StoreScope.LAUNCHER_SESSION, Namespace.create(OnThePlayedSeason.class));
        var season =
                store.computeIfAbsent(
                        PlayedSeason.class, _ -> PlayedSeason.play(), PlayedSeason.class);
        if (parameter.getParameter().getType() == PlayedSeason.class) return season;
        var unfinished =
                store.computeIfAbsent(
                        Unfinished.class, _ -> Unfinished.on(season), Unfinished.class);
        if (parameter.getParameter().getType() == Unfinished.class) return unfinished;
        return store.computeIfAbsent(
                Planted.class, _ -> Planted.on(season.door, unfinished), Planted.class);
    }
}
