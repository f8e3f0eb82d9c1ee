package org.zhixing.planreader;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself; everything absent is not in the text.
 *
 * @param issuerAlternatives other forms of the issuer's name found in the document
 * @param signed the day it was signed (成文), which is the reference for its time limits
 * @param published the day it was put on the web or into a gazette
 * @param status validity as stated, such as 有效
 * @param defaultSupports units the document makes support every task, once for all
 * @param leadingGroup the people named in the leading group and its office (R148)
 * @param officeUnit where the leading group's office sits
 */
public record PlanMeta(
        @Nullable Field<String> title,
        @Nullable Field<String> issuer,
        List<Field<String>> issuerAlternatives,
        @Nullable Field<String> documentNumber,
        @Nullable Field<LocalDate> signed,
        @Nullable Field<LocalDate> published,
        @Nullable Field<String> status,
        List<Field<String>> recipients,
        @Nullable Field<String> documentType,
        @Nullable Field<LeadConvention> convention,
        List<Field<String>> defaultSupports,
        List<Field<Person>> leadingGroup,
        @Nullable Field<String> officeUnit,
        @Nullable Field<Person> officeDirector) {
    public PlanMeta {
        issuerAlternatives = List.copyOf(issuerAlternatives);
        recipients = List.copyOf(recipients);
        defaultSupports = List.copyOf(defaultSupports);
        leadingGroup = List.copyOf(leadingGroup);
    }
}
