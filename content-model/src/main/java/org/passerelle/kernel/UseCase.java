package org.passerelle.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A feature's door: one bean for the application, each call one transaction, undone by any unchecked exception. Each
 * public method states by {@link Allowed} who may call it.
 */
@Stereotype
@ApplicationScoped
@Transactional
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UseCase {}
