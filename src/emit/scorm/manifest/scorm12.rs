//! The manifest of SCORM 1.2 (CAM 1.2, chapter 2.2). The order of elements is the schemas': what is ADL's stands after title
//! and items. A pass mark and prerequisites belong to the item.

use crate::codec::xml::Xml;

use super::{Item, Manifest, lom};

pub fn write(xml: &mut Xml, manifest: &Manifest<'_>) {
    let attributes = [
        ("identifier", &*manifest.identifier()),
        ("version", "1.0"),
        ("xmlns", "http://www.imsproject.org/xsd/imscp_rootv1p1p2"),
        ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_rootv1p2"),
        ("xmlns:imsmd", "http://www.imsglobal.org/xsd/imsmd_rootv1p2p1"),
    ];
    xml.element("manifest", &attributes, |xml| {
        xml.element("metadata", &[], |xml| {
            xml.leaf("schema", &[], "ADL SCORM");
            xml.leaf("schemaversion", &[], "1.2");
            lom::scorm12(xml, manifest.about);
        });
        manifest.organizations(xml, &|xml, item| rules(xml, manifest, item), &|_| {});
        manifest.resources(xml, "adlcp:scormtype");
    });
}

/// After an item's title and its inner items.
fn rules(xml: &mut Xml, manifest: &Manifest<'_>, item: &Item) {
    if let Some(before) = manifest.before(&item.id) {
        xml.leaf("adlcp:prerequisites", &[("type", "aicc_script")], before);
    }
    if let Some(mastery) = item.sco.as_ref().and_then(|sco| sco.mastery) {
        xml.leaf("adlcp:masteryscore", &[], &mastery.to_string());
    }
}
