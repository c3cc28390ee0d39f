package org.passerelle.web.catalogue;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An address with its query, to be changed one parameter at a time. */
record Address(String path, Map<String, String> parameters) {
    Address(String path) {
        this(path, Map.of());
    }

    /** The same with this parameter; without it when the value is empty. */
    Address with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        if (value.isEmpty()) {
            more.remove(name);
        } else {
            more.put(name, value);
        }
        return new Address(path, more);
    }

    @Override
    public String toString() {
        String query = parameters.entrySet().stream()
                .map(p -> p.getKey() + '=' + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + '?' + query;
    }
}
