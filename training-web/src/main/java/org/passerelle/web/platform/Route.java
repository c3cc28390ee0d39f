package org.passerelle.web.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.passerelle.kernel.Permission;

/** The address of a page, put on its page bean. What has no route has no address. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(Route.All.class)
public @interface Route {
    /** The path that people see, such as {@code /courses/{slug}}; a part in braces becomes a view parameter. */
    String path();

    /** The view below {@code WEB-INF/views}, such as {@code /catalogue/show.xhtml}. */
    String view();

    /** Who may come in: strangers to public pages are sent to sign in elsewhere. */
    Permission access();

    /**
     * Whether a stranger's copy may be kept and shown to other strangers for some seconds; of a page without cookies
     * only where nothing is asked in the address.
     */
    boolean cached() default false;

    /** Whether no cookie may be set here, not even that of a session. */
    boolean cookieless() default false;

    /** Several addresses of one page bean. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @interface All {
        /** The addresses. */
        Route[] value();
    }
}
