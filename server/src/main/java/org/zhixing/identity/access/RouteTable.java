package org.zhixing.identity.access;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.zhixing.shell.RouteAccess;
import org.zhixing.shell.RouteAccess.Who;

/** The tables of all modules joined; asked on every request. Two lines for one route are a bug and stop the start. */
@Component
public class RouteTable {

    private record Line(String method, PathPattern pattern, Who who) {

        boolean is(String asked) {
            return method.equals("*") || method.equals(asked);
        }
    }

    private final List<Line> lines;

    RouteTable(List<RouteAccess> tables) {
        var seen = new HashSet<String>();
        for (var table : tables) {
            for (var rule : table.rules()) {
                if (!seen.add(rule.method() + " " + rule.pattern())) {
                    throw new IllegalStateException("two lines for " + rule.method() + " " + rule.pattern());
                }
            }
        }
        lines = tables.stream()
                .flatMap(table -> table.rules().stream())
                .map(rule ->
                        new Line(rule.method(), PathPatternParser.defaultInstance.parse(rule.pattern()), rule.who()))
                .sorted(Comparator.comparing(Line::pattern))
                .toList();
    }

    /** To whom this route is open; empty when no module has named it, which means to nobody. */
    public Optional<Who> find(String method, String path) {
        var parsed = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        return lines.stream()
                .filter(line -> line.is(asked) && line.pattern().matches(parsed))
                .map(Line::who)
                .findFirst();
    }

    /** Whether any method is known at this path. */
    boolean knows(String path) {
        var parsed = PathContainer.parsePath(path);
        return lines.stream().anyMatch(line -> line.pattern().matches(parsed));
    }
}
