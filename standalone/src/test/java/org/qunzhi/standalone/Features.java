package org.qunzhi.standalone;

import static org.qunzhi.standalone.Product.feature;
import static org.qunzhi.standalone.Product.module;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** One slice for each feature of a service, and one for what stands beside the features. */
final class Features implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        if (!Product.SERVICES.contains(module(type))) return SliceIdentifier.ignore();
        return SliceIdentifier.of(module(type), feature(type));
    }

    @Override
    public String getDescription() {
        return "the features of each service";
    }
}
