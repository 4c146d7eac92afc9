package dev.holdfast.session.javalin;

import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Optional;

/** Makes every component of this adapter's request records required, save the optional ones. */
final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    boolean ours = member.getDeclaringClass().getPackage() == Json.class.getPackage();
    return ours && member.getRawType() != Optional.class;
  }
}
