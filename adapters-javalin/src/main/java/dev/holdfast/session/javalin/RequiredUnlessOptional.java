package dev.holdfast.session.javalin;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Optional;

/** Makes every component of this adapter's request records required, save the optional ones. */
final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {

  private static final long serialVersionUID = 1L;

  @Override
  public Boolean hasRequiredMarker(AnnotatedMember member) {
    return isRequired(member);
  }

  @Override
  public JsonSetter.Value findSetterInfo(Annotated property) {
    return property instanceof AnnotatedMember member && isRequired(member)
        ? JsonSetter.Value.forValueNulls(Nulls.FAIL)
        : super.findSetterInfo(property);
  }

  private static boolean isRequired(AnnotatedMember member) {
    boolean ours = member.getDeclaringClass().getPackage() == Json.class.getPackage();
    return ours && member.getRawType() != Optional.class;
  }
}
