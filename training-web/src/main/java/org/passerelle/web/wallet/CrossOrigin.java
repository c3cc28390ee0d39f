package org.passerelle.web.wallet;

import jakarta.ws.rs.core.Response;

/** Opens what wallets ask for to those that run in a browser: they come from other origins, and bring no cookie. */
final class CrossOrigin {
    private static final String ORIGIN = "Access-Control-Allow-Origin";

    private CrossOrigin() {}

    /** The answer, which pages of any origin may read. */
    static Response open(Response.ResponseBuilder answer) {
        return answer.header(ORIGIN, "*").build();
    }

    /** What a browser is told before it asks. */
    static Response preflight() {
        return open(Response.noContent()
                .header("Access-Control-Allow-Methods", "GET, POST")
                .header("Access-Control-Allow-Headers", "Accept, Authorization, Content-Type")
                .header("Access-Control-Max-Age", "3600"));
    }
}
