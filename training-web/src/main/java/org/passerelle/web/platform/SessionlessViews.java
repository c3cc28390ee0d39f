package org.passerelle.web.platform;

import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PostConstructViewMapEvent;
import jakarta.faces.event.SystemEvent;

/**
 * Keeps stateless views free of sessions, and so of cookies. The component library notes its nonce in the view's map,
 * and Faces opens a session for every view that gets a map; a view that is gone after the request needs none.
 */
public class SessionlessViews extends ApplicationFactory {
    /** Called by Faces with the factory before this one. */
    public SessionlessViews(ApplicationFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Application getApplication() {
        Application application = getWrapped().getApplication();
        return application instanceof Quiet ? application : new Quiet(application);
    }

    @Override
    public void setApplication(Application application) {
        getWrapped().setApplication(application);
    }

    private static final class Quiet extends ApplicationWrapper {
        Quiet(Application wrapped) {
            super(wrapped);
        }

        @Override
        public void publishEvent(
                FacesContext faces, Class<? extends SystemEvent> event, Class<?> sourceType, Object source) {
            if (event != PostConstructViewMapEvent.class || !isStateless(faces, source)) {
                super.publishEvent(faces, event, sourceType, source);
            }
        }

        /** The route knows before the view is built; the error page has no route. */
        private static boolean isStateless(FacesContext faces, Object source) {
            return faces.getExternalContext().getRequestMap().containsKey(RouteFilter.STATELESS)
                    || (source instanceof UIViewRoot view && view.getViewId().contains("/error/"));
        }
    }
}
