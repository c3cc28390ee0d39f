package org.passerelle.kernel;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a use-case method: a caller who has the permission somewhere (on the platform, or in at least one
 * organisation). Whether this caller may do it <em>to this object</em> is asked inside the use case. Every act leaves a
 * line in the audit; a method that only reads says so and leaves none unless it is denied.
 */
@InterceptorBinding
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    /** The permission that the caller must have. */
    @Nonbinding
    Permission value() default Permission.ADMINISTER;

    /** True when the method changes nothing, so that no audit line is written for it. */
    @Nonbinding
    boolean reads() default false;
}
