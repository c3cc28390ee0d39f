package org.passerelle.web.platform;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;

/** Lets a form post back to the address that the person sees, instead of to the view's file. */
public class AddressedViews extends ViewHandlerWrapper {
    /** Called by Faces with the handler before this one. */
    public AddressedViews(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        Object address = faces.getExternalContext().getRequestMap().get(RouteFilter.ADDRESS);
        boolean same =
                faces.getViewRoot() != null && viewId.equals(faces.getViewRoot().getViewId());
        return same && address instanceof String path ? path : super.getActionURL(faces, viewId);
    }
}
