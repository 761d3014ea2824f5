//! The manifest of SCORM 2004, 3rd and 4th edition (CAM 3.4, SN 3). A pass mark is the measure of the primary objective; the
//! order of lessons is a sequencing rule of each item. Both editions differ in their version and nothing that is used here.

use crate::codec::xml::Xml;
use crate::emit::scorm::Edition;

use super::{Item, Manifest, Sco, lom};

pub fn write(xml: &mut Xml, manifest: &Manifest<'_>) {
    let attributes = [
        ("identifier", &*manifest.identifier()),
        ("version", "1"),
        ("xmlns", "http://www.imsglobal.org/xsd/imscp_v1p1"),
        ("xmlns:adlcp", "http://www.adlnet.org/xsd/adlcp_v1p3"),
        ("xmlns:imsss", "http://www.imsglobal.org/xsd/imsss"),
    ];
    xml.element("manifest", &attributes, |xml| {
        xml.element("metadata", &[], |xml| {
            xml.leaf("schema", &[], "ADL SCORM");
            let edition =
                if manifest.edition == Edition::Scorm2004Third { "2004 3rd Edition" } else { "2004 4th Edition" };
            xml.leaf("schemaversion", &[], edition);
            lom::scorm2004(xml, manifest.about);
        });
        let rules = |xml: &mut Xml, item: &Item| match &item.sco {
            Some(sco) => sequencing(xml, manifest, &item.id, sco),
            None => control(xml),
        };
        manifest.organizations(xml, &rules, &control);
        manifest.resources(xml, "adlcp:scormType");
    });
}

/// The learner chooses, or goes on from one to the next.
fn control(xml: &mut Xml) {
    xml.element("imsss:sequencing", &[], |xml| xml.empty("imsss:controlMode", &[("choice", "true"), ("flow", "true")]));
}

/// Elements in the schema's order: rules, objectives, delivery.
fn sequencing(xml: &mut Xml, manifest: &Manifest<'_>, id: &str, sco: &Sco) {
    let is_last = manifest.scos().last().is_some_and(|(last, _)| *last == id);
    xml.element("imsss:sequencing", &[], |xml| {
        if manifest.linear && !is_last {
            xml.element("imsss:sequencingRules", &[], |xml| {
                xml.element("imsss:preConditionRule", &[], |xml| {
                    xml.element("imsss:ruleConditions", &[], |xml| {
                        xml.empty("imsss:ruleCondition", &[("operator", "not"), ("condition", "completed")]);
                    });
                    xml.empty("imsss:ruleAction", &[("action", "stopForwardTraversal")]);
                });
            });
        }
        xml.element("imsss:objectives", &[], |xml| objective(xml, sco.mastery));
        // The course says itself what is completed and passed; without these the platform would fill in what it thinks.
        xml.empty("imsss:deliveryControls", &[("completionSetByContent", "true"), ("objectiveSetByContent", "true")]);
    });
}

fn objective(xml: &mut Xml, mastery: Option<u8>) {
    let Some(mastery) = mastery else {
        return xml.empty("imsss:primaryObjective", &[("objectiveID", "score")]);
    };
    xml.element("imsss:primaryObjective", &[("objectiveID", "score"), ("satisfiedByMeasure", "true")], |xml| {
        xml.leaf("imsss:minNormalizedMeasure", &[], &(f64::from(mastery) / 100.0).to_string());
    });
}
