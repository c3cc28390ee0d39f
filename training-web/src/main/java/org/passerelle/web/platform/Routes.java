package org.passerelle.web.platform;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.kernel.Permission;

/** All pages' addresses, gathered from the {@link Route}s on the page beans. */
@ApplicationScoped
public class Routes {
    /** Behind WEB-INF, where no address reaches: a folder of a page's name would answer in its stead. */
    private static final String VIEWS = "/WEB-INF/views";

    private static final Pattern PART = Pattern.compile("\\{(\\w+)\\}");

    @Inject
    BeanManager beans;

    private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private List<Target> targets = List.of();

    /** One address: its pattern, and what it shows to whom. */
    public record Target(String path, String view, Permission access, boolean cached, boolean cookieless) {
        private Optional<Map<String, String>> match(String asked) {
            List<String> names = new ArrayList<>();
            Matcher part = PART.matcher(path);
            StringBuilder regex = new StringBuilder();
            int from = 0;
            while (part.find()) {
                regex.append(Pattern.quote(path.substring(from, part.start()))).append("([^/]+)");
                names.add(part.group(1));
                from = part.end();
            }
            regex.append(Pattern.quote(path.substring(from)));
            Matcher matcher =
                    PATTERNS.computeIfAbsent(regex.toString(), Pattern::compile).matcher(asked);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                values.put(names.get(i), matcher.group(i + 1));
            }
            return Optional.of(values);
        }
    }

    /** An address that was asked for, and the values of its parts. */
    public record Match(Target target, Map<String, String> values) {
        /** Where the container finds the view, with the parts as parameters. */
        String forward() {
            String query = values.entrySet().stream()
                    .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return VIEWS + (query.isEmpty() ? target.view() : target.view() + "?" + query);
        }
    }

    @PostConstruct
    void gather() {
        targets = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .flatMap(bean -> Arrays.stream(bean.getBeanClass().getAnnotationsByType(Route.class)))
                .map(r -> new Target(r.path(), r.view(), r.access(), r.cached(), r.cookieless()))
                .distinct()
                .sorted(Comparator.comparing((Target t) -> t.path().contains("{"))
                        .thenComparing(Target::path))
                .toList();
    }

    /** The page at this path; fixed paths go before those with open parts. */
    public Optional<Match> match(String path) {
        for (Target target : targets) {
            Optional<Map<String, String>> values = target.match(path);
            if (values.isPresent()) {
                return Optional.of(new Match(target, values.get()));
            }
        }
        return Optional.empty();
    }

    /** Every address there is, fixed ones first. */
    public List<Target> all() {
        return targets;
    }
}
