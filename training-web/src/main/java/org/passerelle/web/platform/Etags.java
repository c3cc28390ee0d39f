package org.passerelle.web.platform;

import jakarta.json.JsonObject;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Answers public reads so that who has them already is told so. */
public final class Etags {
    private static final int FRESH_SECONDS = 15;

    private Etags() {}

    /** The document with the tag of its bytes; 304 without it when the asker's copy has that tag. */
    public static Response answer(Request request, JsonObject document) {
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        EntityTag tag = new EntityTag(digest(bytes), true);
        CacheControl fresh = new CacheControl();
        fresh.setPrivate(false);
        fresh.setMaxAge(FRESH_SECONDS);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(bytes);
        return answer.tag(tag)
                .cacheControl(fresh)
                .header("Vary", "Accept-Language, Cookie")
                .build();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
