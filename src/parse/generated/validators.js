// Generated from schema/*.schema.json by scripts/generate.ts. Do not edit.
"use strict";
export const workflow = validate10;
const schema11 = {"type":"object","required":["objective","skills"],"properties":{"objective":{"type":"string","minLength":1,"maxLength":500},"spec_ref":{"type":"string","minLength":1,"maxLength":4096},"skills":{"type":"array","minItems":1,"maxItems":200,"items":{"type":["string","object"],"if":{"type":"string"},"then":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"else":{"type":"object","required":["skill"],"properties":{"skill":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"needs":{"type":"array","maxItems":200,"items":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}}},"patternProperties":{"^x-":{}},"additionalProperties":false}}}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const func0 = Object.prototype.hasOwnProperty;
const func48 = (function ucs2length(str) {
    const len = str.length;
    let length = 0;
    let pos = 0;
    let value;
    while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 0xd800 && value <= 0xdbff && pos < len) {
            value = str.charCodeAt(pos);
            if ((value & 0xfc00) === 0xdc00)
                pos++; // low surrogate
        }
    }
    return length;
});
const pattern0 = new RegExp("^x-", "u");
const pattern1 = new RegExp("^[a-z0-9]+(-[a-z0-9]+)*$", "u");

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.objective === undefined) || (!(func0.call(data, "objective")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objective"}});
errors++;
}
if((data.skills === undefined) || (!(func0.call(data, "skills")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "skills"}});
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((key0 === "objective") || (key0 === "spec_ref")) || (key0 === "skills")) || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.objective !== undefined && func0.call(data, "objective")){
let data0 = data.objective;
if(typeof data0 === "string"){
if(func48(data0) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/objective",schemaPath:"#/properties/objective/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data0) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/objective",schemaPath:"#/properties/objective/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/objective",schemaPath:"#/properties/objective/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.spec_ref !== undefined && func0.call(data, "spec_ref")){
let data1 = data.spec_ref;
if(typeof data1 === "string"){
if(func48(data1) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/spec_ref",schemaPath:"#/properties/spec_ref/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data1) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/spec_ref",schemaPath:"#/properties/spec_ref/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/spec_ref",schemaPath:"#/properties/spec_ref/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.skills !== undefined && func0.call(data, "skills")){
let data2 = data.skills;
if(Array.isArray(data2)){
if(data2.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
if(data2.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/type",keyword:"type",params:{type: schema11.properties.skills.items.type}});
errors++;
}
const _errs10 = errors;
let valid3 = true;
const _errs11 = errors;
if(typeof data3 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid0 = _errs11 === errors;
errors = _errs10;
if(vErrors !== null){
if(_errs10){
vErrors.length = _errs10;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs13 = errors;
if(typeof data3 === "string"){
if(func48(data3) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/then/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/then/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid0 = _errs13 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs15 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.skill === undefined) || (!(func0.call(data3, "skill")))){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/else/required",keyword:"required",params:{missingProperty: "skill"}});
errors++;
}
for(const key1 of Object.keys(data3)){
if(!(((key1 === "skill") || (key1 === "needs")) || (pattern0.test(key1)))){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data3.skill !== undefined && func0.call(data3, "skill")){
let data4 = data3.skill;
if(typeof data4 === "string"){
if(func48(data4) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/skill",schemaPath:"#/properties/skills/items/else/properties/skill/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data4)){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/skill",schemaPath:"#/properties/skills/items/else/properties/skill/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/skill",schemaPath:"#/properties/skills/items/else/properties/skill/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.needs !== undefined && func0.call(data3, "needs")){
let data5 = data3.needs;
if(Array.isArray(data5)){
if(data5.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/needs",schemaPath:"#/properties/skills/items/else/properties/needs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func48(data6) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/needs/" + i1,schemaPath:"#/properties/skills/items/else/properties/needs/items/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data6)){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/needs/" + i1,schemaPath:"#/properties/skills/items/else/properties/needs/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/needs/" + i1,schemaPath:"#/properties/skills/items/else/properties/needs/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0+"/needs",schemaPath:"#/properties/skills/items/else/properties/needs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/else/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid0 = _errs15 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/if",keyword:"if",params:{failingKeyword: ifClause0}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const skill = validate11;
const schema12 = {"type":"object","required":["name","description"],"properties":{"name":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"description":{"type":"string","minLength":1,"maxLength":1024},"license":{"type":"string","maxLength":500},"compatibility":{"type":"string","minLength":1,"maxLength":500},"metadata":{"type":"object"},"allowed-tools":{"type":["string","array"],"maxLength":8192,"maxItems":200,"items":{"type":"string","maxLength":500}}},"additionalProperties":true};

function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.name === undefined) || (!(func0.call(data, "name")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"}});
errors++;
}
if((data.description === undefined) || (!(func0.call(data, "description")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "description"}});
errors++;
}
if(data.name !== undefined && func0.call(data, "name")){
let data0 = data.name;
if(typeof data0 === "string"){
if(func48(data0) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.description !== undefined && func0.call(data, "description")){
let data1 = data.description;
if(typeof data1 === "string"){
if(func48(data1) > 1024){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(func48(data1) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/description",schemaPath:"#/properties/description/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.license !== undefined && func0.call(data, "license")){
let data2 = data.license;
if(typeof data2 === "string"){
if(func48(data2) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/license",schemaPath:"#/properties/license/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/license",schemaPath:"#/properties/license/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.compatibility !== undefined && func0.call(data, "compatibility")){
let data3 = data.compatibility;
if(typeof data3 === "string"){
if(func48(data3) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/compatibility",schemaPath:"#/properties/compatibility/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data3) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/compatibility",schemaPath:"#/properties/compatibility/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/compatibility",schemaPath:"#/properties/compatibility/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.metadata !== undefined && func0.call(data, "metadata")){
let data4 = data.metadata;
if(!(data4 && typeof data4 == "object" && !Array.isArray(data4))){
(vErrors ??= []).push({instancePath:instancePath+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data["allowed-tools"] !== undefined && func0.call(data, "allowed-tools")){
let data5 = data["allowed-tools"];
if((typeof data5 !== "string") && (!(Array.isArray(data5)))){
(vErrors ??= []).push({instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/type",keyword:"type",params:{type: schema12.properties["allowed-tools"].type}});
errors++;
}
if(typeof data5 === "string"){
if(func48(data5) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
}
if(Array.isArray(data5)){
if(data5.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/allowed-tools",schemaPath:"#/properties/allowed-tools/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
if(typeof data6 === "string"){
if(func48(data6) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/allowed-tools/" + i0,schemaPath:"#/properties/allowed-tools/items/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/allowed-tools/" + i0,schemaPath:"#/properties/allowed-tools/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

export const criteria = validate12;
const schema13 = {"type":"object","required":["criteria"],"properties":{"inputs":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":4096}},"outputs":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":4096}},"env":{"type":"array","maxItems":200,"items":{"type":"string","maxLength":500,"pattern":"^[A-Z_][A-Z0-9_]*$"}},"criteria":{"type":"array","minItems":1,"maxItems":200,"items":{"type":"object","properties":{"run":{},"file":{},"exports":{},"http":{},"manual":{}},"if":{"required":["run"]},"then":{"type":"object","required":["run"],"properties":{"run":{"type":["string","array"],"minLength":1,"maxLength":8192,"minItems":1,"maxItems":200,"items":{"type":"string","maxLength":8192}},"exit":{"type":"integer","minimum":0,"maximum":255},"stdout":{"type":"object","minProperties":1,"properties":{"contains":{"type":"string","minLength":1,"maxLength":8192},"matches":{"type":"string","minLength":1,"maxLength":1024},"equals":{"type":"string","maxLength":8192},"schema":{"type":["object","boolean","string"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":4096},"else":{"type":["object","boolean"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"stderr":{"type":"object","minProperties":1,"properties":{"contains":{"type":"string","minLength":1,"maxLength":8192},"matches":{"type":"string","minLength":1,"maxLength":1024},"equals":{"type":"string","maxLength":8192},"schema":{"type":["object","boolean","string"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":4096},"else":{"type":["object","boolean"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"timeout":{"type":"string","maxLength":12,"pattern":"^[0-9]+(ms|s|m|h)$"},"shell":{"const":false}},"if":{"required":["shell"]},"then":{"properties":{"run":{"type":"array"}}},"else":{"properties":{"run":{"type":"string"}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"else":{"if":{"required":["file"]},"then":{"type":"object","required":["file"],"properties":{"file":{"type":"string","minLength":1,"maxLength":4096},"absent":{"type":"boolean"},"contains":{"type":"string","minLength":1,"maxLength":8192},"matches":{"type":"string","minLength":1,"maxLength":1024},"lines":{"type":"object","minProperties":1,"properties":{"min":{"type":"integer","minimum":0},"max":{"type":"integer","minimum":0}},"patternProperties":{"^x-":{}},"additionalProperties":false},"schema":{"type":["object","boolean","string"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":4096},"else":{"type":["object","boolean"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"else":{"if":{"required":["exports"]},"then":{"type":"object","required":["exports"],"properties":{"exports":{"type":"string","minLength":1,"maxLength":4096},"names":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":500}},"kinds":{"type":"object","maxProperties":200,"additionalProperties":{"enum":["function","class","object","string","number","boolean","type"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"else":{"if":{"required":["http"]},"then":{"type":"object","required":["http"],"properties":{"http":{"type":"string","maxLength":4096,"pattern":"^https?://"},"method":{"enum":["GET","HEAD","POST","PUT","PATCH","DELETE","OPTIONS"]},"status":{"type":"integer","minimum":100,"maximum":599},"schema":{"type":["object","boolean","string"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":4096},"else":{"type":["object","boolean"]}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"else":{"if":{"required":["manual"]},"then":{"type":"object","required":["manual"],"properties":{"manual":{"type":"string","minLength":1,"maxLength":500},"reason":{"type":"string","maxLength":500},"by":{"type":"string","minLength":1,"maxLength":500}},"patternProperties":{"^x-":{}},"additionalProperties":false},"else":false}}}}}}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern7 = new RegExp("^[A-Z_][A-Z0-9_]*$", "u");
const pattern11 = new RegExp("^[0-9]+(ms|s|m|h)$", "u");
const pattern16 = new RegExp("^https?://", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.criteria === undefined) || (!(func0.call(data, "criteria")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "criteria"}});
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "inputs") || (key0 === "outputs")) || (key0 === "env")) || (key0 === "criteria")) || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.inputs !== undefined && func0.call(data, "inputs")){
let data0 = data.inputs;
if(Array.isArray(data0)){
if(data0.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func48(data1) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data1) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.outputs !== undefined && func0.call(data, "outputs")){
let data2 = data.outputs;
if(Array.isArray(data2)){
if(data2.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func48(data3) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data3) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.env !== undefined && func0.call(data, "env")){
let data4 = data.env;
if(Array.isArray(data4)){
if(data4.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/env",schemaPath:"#/properties/env/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func48(data5) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/env/" + i2,schemaPath:"#/properties/env/items/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(!pattern7.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/env/" + i2,schemaPath:"#/properties/env/items/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/env/" + i2,schemaPath:"#/properties/env/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.criteria !== undefined && func0.call(data, "criteria")){
let data6 = data.criteria;
if(Array.isArray(data6)){
if(data6.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/criteria",schemaPath:"#/properties/criteria/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
if(data6.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria",schemaPath:"#/properties/criteria/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
let data7 = data6[i3];
const _errs18 = errors;
let valid9 = true;
const _errs19 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing0;
if(((data7.run === undefined) || (!(func0.call(data7, "run")))) && (missing0 = "run")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid0 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs20 = errors;
const _errs22 = errors;
let valid10 = true;
const _errs23 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.shell === undefined) || (!(func0.call(data7, "shell")))) && (missing1 = "shell")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid1 = _errs23 === errors;
errors = _errs22;
if(vErrors !== null){
if(_errs22){
vErrors.length = _errs22;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs24 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.run !== undefined && func0.call(data7, "run")){
if(!(Array.isArray(data7.run))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/then/properties/run/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
var _valid1 = _errs24 === errors;
valid10 = _valid1;
ifClause1 = "then";
}
else {
const _errs27 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.run !== undefined && func0.call(data7, "run")){
if(typeof data7.run !== "string"){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/else/properties/run/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
var _valid1 = _errs27 === errors;
valid10 = _valid1;
ifClause1 = "else";
}
if(!valid10){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/then/if",keyword:"if",params:{failingKeyword: ifClause1}});
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.run === undefined) || (!(func0.call(data7, "run")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/then/required",keyword:"required",params:{missingProperty: "run"}});
errors++;
}
for(const key1 of Object.keys(data7)){
if(!(((((((key1 === "run") || (key1 === "exit")) || (key1 === "stdout")) || (key1 === "stderr")) || (key1 === "timeout")) || (key1 === "shell")) || (pattern0.test(key1)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data7.run !== undefined && func0.call(data7, "run")){
let data10 = data7.run;
if((typeof data10 !== "string") && (!(Array.isArray(data10)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/properties/run/type",keyword:"type",params:{type: schema13.properties.criteria.items.then.properties.run.type}});
errors++;
}
if(typeof data10 === "string"){
if(func48(data10) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/properties/run/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
if(func48(data10) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/properties/run/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
if(Array.isArray(data10)){
if(data10.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/properties/run/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
if(data10.length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run",schemaPath:"#/properties/criteria/items/then/properties/run/minItems",keyword:"minItems",params:{limit: 1}});
errors++;
}
const len4 = data10.length;
for(let i4=0; i4<len4; i4++){
let data11 = data10[i4];
if(typeof data11 === "string"){
if(func48(data11) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run/" + i4,schemaPath:"#/properties/criteria/items/then/properties/run/items/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/run/" + i4,schemaPath:"#/properties/criteria/items/then/properties/run/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data7.exit !== undefined && func0.call(data7, "exit")){
let data12 = data7.exit;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/exit",schemaPath:"#/properties/criteria/items/then/properties/exit/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 255 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/exit",schemaPath:"#/properties/criteria/items/then/properties/exit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}});
errors++;
}
if(data12 < 0 || isNaN(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/exit",schemaPath:"#/properties/criteria/items/then/properties/exit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data7.stdout !== undefined && func0.call(data7, "stdout")){
let data13 = data7.stdout;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout",schemaPath:"#/properties/criteria/items/then/properties/stdout/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key2 of Object.keys(data13)){
if(!(((((key2 === "contains") || (key2 === "matches")) || (key2 === "equals")) || (key2 === "schema")) || (pattern0.test(key2)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout",schemaPath:"#/properties/criteria/items/then/properties/stdout/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data13.contains !== undefined && func0.call(data13, "contains")){
let data14 = data13.contains;
if(typeof data14 === "string"){
if(func48(data14) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/contains",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/contains/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
if(func48(data14) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/contains",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/contains/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/contains",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/contains/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.matches !== undefined && func0.call(data13, "matches")){
let data15 = data13.matches;
if(typeof data15 === "string"){
if(func48(data15) > 1024){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/matches",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/matches/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(func48(data15) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/matches",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/matches/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/matches",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/matches/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.equals !== undefined && func0.call(data13, "equals")){
let data16 = data13.equals;
if(typeof data16 === "string"){
if(func48(data16) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/equals",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/equals/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/equals",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/equals/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data13.schema !== undefined && func0.call(data13, "schema")){
let data17 = data13.schema;
if(((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (typeof data17 !== "boolean")) && (typeof data17 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/schema",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/schema/type",keyword:"type",params:{type: schema13.properties.criteria.items.then.properties.stdout.properties.schema.type}});
errors++;
}
const _errs48 = errors;
let valid17 = true;
const _errs49 = errors;
if(typeof data17 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid2 = _errs49 === errors;
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs51 = errors;
if(typeof data17 === "string"){
if(func48(data17) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/schema",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/schema/then/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data17) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/schema",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/schema/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/schema",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/schema/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs51 === errors;
valid17 = _valid2;
ifClause2 = "then";
}
else {
const _errs53 = errors;
if((!(data17 && typeof data17 == "object" && !Array.isArray(data17))) && (typeof data17 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/schema",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/schema/else/type",keyword:"type",params:{type: schema13.properties.criteria.items.then.properties.stdout.properties.schema.else.type}});
errors++;
}
var _valid2 = _errs53 === errors;
valid17 = _valid2;
ifClause2 = "else";
}
if(!valid17){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout/schema",schemaPath:"#/properties/criteria/items/then/properties/stdout/properties/schema/if",keyword:"if",params:{failingKeyword: ifClause2}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stdout",schemaPath:"#/properties/criteria/items/then/properties/stdout/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data7.stderr !== undefined && func0.call(data7, "stderr")){
let data18 = data7.stderr;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr",schemaPath:"#/properties/criteria/items/then/properties/stderr/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key3 of Object.keys(data18)){
if(!(((((key3 === "contains") || (key3 === "matches")) || (key3 === "equals")) || (key3 === "schema")) || (pattern0.test(key3)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr",schemaPath:"#/properties/criteria/items/then/properties/stderr/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data18.contains !== undefined && func0.call(data18, "contains")){
let data19 = data18.contains;
if(typeof data19 === "string"){
if(func48(data19) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/contains",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/contains/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
if(func48(data19) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/contains",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/contains/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/contains",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/contains/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.matches !== undefined && func0.call(data18, "matches")){
let data20 = data18.matches;
if(typeof data20 === "string"){
if(func48(data20) > 1024){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/matches",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/matches/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(func48(data20) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/matches",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/matches/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/matches",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/matches/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.equals !== undefined && func0.call(data18, "equals")){
let data21 = data18.equals;
if(typeof data21 === "string"){
if(func48(data21) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/equals",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/equals/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/equals",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/equals/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data18.schema !== undefined && func0.call(data18, "schema")){
let data22 = data18.schema;
if(((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (typeof data22 !== "boolean")) && (typeof data22 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/schema",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/schema/type",keyword:"type",params:{type: schema13.properties.criteria.items.then.properties.stderr.properties.schema.type}});
errors++;
}
const _errs66 = errors;
let valid19 = true;
const _errs67 = errors;
if(typeof data22 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid3 = _errs67 === errors;
errors = _errs66;
if(vErrors !== null){
if(_errs66){
vErrors.length = _errs66;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs69 = errors;
if(typeof data22 === "string"){
if(func48(data22) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/schema",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/schema/then/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data22) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/schema",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/schema/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/schema",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/schema/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid3 = _errs69 === errors;
valid19 = _valid3;
ifClause3 = "then";
}
else {
const _errs71 = errors;
if((!(data22 && typeof data22 == "object" && !Array.isArray(data22))) && (typeof data22 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/schema",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/schema/else/type",keyword:"type",params:{type: schema13.properties.criteria.items.then.properties.stderr.properties.schema.else.type}});
errors++;
}
var _valid3 = _errs71 === errors;
valid19 = _valid3;
ifClause3 = "else";
}
if(!valid19){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr/schema",schemaPath:"#/properties/criteria/items/then/properties/stderr/properties/schema/if",keyword:"if",params:{failingKeyword: ifClause3}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/stderr",schemaPath:"#/properties/criteria/items/then/properties/stderr/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data7.timeout !== undefined && func0.call(data7, "timeout")){
let data23 = data7.timeout;
if(typeof data23 === "string"){
if(func48(data23) > 12){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/timeout",schemaPath:"#/properties/criteria/items/then/properties/timeout/maxLength",keyword:"maxLength",params:{limit: 12}});
errors++;
}
if(!pattern11.test(data23)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/timeout",schemaPath:"#/properties/criteria/items/then/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h)$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/timeout",schemaPath:"#/properties/criteria/items/then/properties/timeout/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.shell !== undefined && func0.call(data7, "shell")){
if(false !== data7.shell){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/shell",schemaPath:"#/properties/criteria/items/then/properties/shell/const",keyword:"const",params:{allowedValue: false}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid0 = _errs20 === errors;
valid9 = _valid0;
ifClause0 = "then";
}
else {
const _errs76 = errors;
const _errs77 = errors;
let valid20 = true;
const _errs78 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing2;
if(((data7.file === undefined) || (!(func0.call(data7, "file")))) && (missing2 = "file")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid4 = _errs78 === errors;
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs79 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.file === undefined) || (!(func0.call(data7, "file")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/then/required",keyword:"required",params:{missingProperty: "file"}});
errors++;
}
for(const key4 of Object.keys(data7)){
if(!(((((((key4 === "file") || (key4 === "absent")) || (key4 === "contains")) || (key4 === "matches")) || (key4 === "lines")) || (key4 === "schema")) || (pattern0.test(key4)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data7.file !== undefined && func0.call(data7, "file")){
let data25 = data7.file;
if(typeof data25 === "string"){
if(func48(data25) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/file",schemaPath:"#/properties/criteria/items/else/then/properties/file/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data25) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/file",schemaPath:"#/properties/criteria/items/else/then/properties/file/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/file",schemaPath:"#/properties/criteria/items/else/then/properties/file/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.absent !== undefined && func0.call(data7, "absent")){
if(typeof data7.absent !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/absent",schemaPath:"#/properties/criteria/items/else/then/properties/absent/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data7.contains !== undefined && func0.call(data7, "contains")){
let data27 = data7.contains;
if(typeof data27 === "string"){
if(func48(data27) > 8192){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/contains",schemaPath:"#/properties/criteria/items/else/then/properties/contains/maxLength",keyword:"maxLength",params:{limit: 8192}});
errors++;
}
if(func48(data27) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/contains",schemaPath:"#/properties/criteria/items/else/then/properties/contains/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/contains",schemaPath:"#/properties/criteria/items/else/then/properties/contains/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.matches !== undefined && func0.call(data7, "matches")){
let data28 = data7.matches;
if(typeof data28 === "string"){
if(func48(data28) > 1024){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/matches",schemaPath:"#/properties/criteria/items/else/then/properties/matches/maxLength",keyword:"maxLength",params:{limit: 1024}});
errors++;
}
if(func48(data28) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/matches",schemaPath:"#/properties/criteria/items/else/then/properties/matches/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/matches",schemaPath:"#/properties/criteria/items/else/then/properties/matches/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.lines !== undefined && func0.call(data7, "lines")){
let data29 = data7.lines;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(Object.keys(data29).length < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines",schemaPath:"#/properties/criteria/items/else/then/properties/lines/minProperties",keyword:"minProperties",params:{limit: 1}});
errors++;
}
for(const key5 of Object.keys(data29)){
if(!(((key5 === "min") || (key5 === "max")) || (pattern0.test(key5)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines",schemaPath:"#/properties/criteria/items/else/then/properties/lines/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data29.min !== undefined && func0.call(data29, "min")){
let data30 = data29.min;
if(!(((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30))) && (isFinite(data30)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines/min",schemaPath:"#/properties/criteria/items/else/then/properties/lines/properties/min/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data30 == "number") && (isFinite(data30))){
if(data30 < 0 || isNaN(data30)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines/min",schemaPath:"#/properties/criteria/items/else/then/properties/lines/properties/min/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data29.max !== undefined && func0.call(data29, "max")){
let data31 = data29.max;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines/max",schemaPath:"#/properties/criteria/items/else/then/properties/lines/properties/max/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 < 0 || isNaN(data31)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines/max",schemaPath:"#/properties/criteria/items/else/then/properties/lines/properties/max/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/lines",schemaPath:"#/properties/criteria/items/else/then/properties/lines/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data7.schema !== undefined && func0.call(data7, "schema")){
let data32 = data7.schema;
if(((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (typeof data32 !== "boolean")) && (typeof data32 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/then/properties/schema/type",keyword:"type",params:{type: schema13.properties.criteria.items.else.then.properties.schema.type}});
errors++;
}
const _errs99 = errors;
let valid23 = true;
const _errs100 = errors;
if(typeof data32 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid5 = _errs100 === errors;
errors = _errs99;
if(vErrors !== null){
if(_errs99){
vErrors.length = _errs99;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs102 = errors;
if(typeof data32 === "string"){
if(func48(data32) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/then/properties/schema/then/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data32) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/then/properties/schema/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/then/properties/schema/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid5 = _errs102 === errors;
valid23 = _valid5;
ifClause5 = "then";
}
else {
const _errs104 = errors;
if((!(data32 && typeof data32 == "object" && !Array.isArray(data32))) && (typeof data32 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/then/properties/schema/else/type",keyword:"type",params:{type: schema13.properties.criteria.items.else.then.properties.schema.else.type}});
errors++;
}
var _valid5 = _errs104 === errors;
valid23 = _valid5;
ifClause5 = "else";
}
if(!valid23){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/then/properties/schema/if",keyword:"if",params:{failingKeyword: ifClause5}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid4 = _errs79 === errors;
valid20 = _valid4;
ifClause4 = "then";
}
else {
const _errs106 = errors;
const _errs107 = errors;
let valid24 = true;
const _errs108 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing3;
if(((data7.exports === undefined) || (!(func0.call(data7, "exports")))) && (missing3 = "exports")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid6 = _errs108 === errors;
errors = _errs107;
if(vErrors !== null){
if(_errs107){
vErrors.length = _errs107;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs109 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.exports === undefined) || (!(func0.call(data7, "exports")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/then/required",keyword:"required",params:{missingProperty: "exports"}});
errors++;
}
for(const key6 of Object.keys(data7)){
if(!((((key6 === "exports") || (key6 === "names")) || (key6 === "kinds")) || (pattern0.test(key6)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data7.exports !== undefined && func0.call(data7, "exports")){
let data33 = data7.exports;
if(typeof data33 === "string"){
if(func48(data33) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/exports",schemaPath:"#/properties/criteria/items/else/else/then/properties/exports/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data33) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/exports",schemaPath:"#/properties/criteria/items/else/else/then/properties/exports/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/exports",schemaPath:"#/properties/criteria/items/else/else/then/properties/exports/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.names !== undefined && func0.call(data7, "names")){
let data34 = data7.names;
if(Array.isArray(data34)){
if(data34.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/names",schemaPath:"#/properties/criteria/items/else/else/then/properties/names/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len5 = data34.length;
for(let i5=0; i5<len5; i5++){
let data35 = data34[i5];
if(typeof data35 === "string"){
if(func48(data35) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/names/" + i5,schemaPath:"#/properties/criteria/items/else/else/then/properties/names/items/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data35) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/names/" + i5,schemaPath:"#/properties/criteria/items/else/else/then/properties/names/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/names/" + i5,schemaPath:"#/properties/criteria/items/else/else/then/properties/names/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/names",schemaPath:"#/properties/criteria/items/else/else/then/properties/names/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data7.kinds !== undefined && func0.call(data7, "kinds")){
let data36 = data7.kinds;
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(Object.keys(data36).length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/kinds",schemaPath:"#/properties/criteria/items/else/else/then/properties/kinds/maxProperties",keyword:"maxProperties",params:{limit: 200}});
errors++;
}
for(const key7 of Object.keys(data36)){
let data37 = data36[key7];
if(!(((((((data37 === "function") || (data37 === "class")) || (data37 === "object")) || (data37 === "string")) || (data37 === "number")) || (data37 === "boolean")) || (data37 === "type"))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/kinds/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/criteria/items/else/else/then/properties/kinds/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema13.properties.criteria.items.else.else.then.properties.kinds.additionalProperties.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/kinds",schemaPath:"#/properties/criteria/items/else/else/then/properties/kinds/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid6 = _errs109 === errors;
valid24 = _valid6;
ifClause6 = "then";
}
else {
const _errs122 = errors;
const _errs123 = errors;
let valid29 = true;
const _errs124 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing4;
if(((data7.http === undefined) || (!(func0.call(data7, "http")))) && (missing4 = "http")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid7 = _errs124 === errors;
errors = _errs123;
if(vErrors !== null){
if(_errs123){
vErrors.length = _errs123;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs125 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.http === undefined) || (!(func0.call(data7, "http")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/then/required",keyword:"required",params:{missingProperty: "http"}});
errors++;
}
for(const key8 of Object.keys(data7)){
if(!(((((key8 === "http") || (key8 === "method")) || (key8 === "status")) || (key8 === "schema")) || (pattern0.test(key8)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data7.http !== undefined && func0.call(data7, "http")){
let data38 = data7.http;
if(typeof data38 === "string"){
if(func48(data38) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/http",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/http/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(!pattern16.test(data38)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/http",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/http/pattern",keyword:"pattern",params:{pattern: "^https?://"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/http",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/http/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.method !== undefined && func0.call(data7, "method")){
let data39 = data7.method;
if(!(((((((data39 === "GET") || (data39 === "HEAD")) || (data39 === "POST")) || (data39 === "PUT")) || (data39 === "PATCH")) || (data39 === "DELETE")) || (data39 === "OPTIONS"))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/method",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/method/enum",keyword:"enum",params:{allowedValues: schema13.properties.criteria.items.else.else.else.then.properties.method.enum}});
errors++;
}
}
if(data7.status !== undefined && func0.call(data7, "status")){
let data40 = data7.status;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/status",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/status/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 599 || isNaN(data40)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/status",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599}});
errors++;
}
if(data40 < 100 || isNaN(data40)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/status",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 100}});
errors++;
}
}
}
if(data7.schema !== undefined && func0.call(data7, "schema")){
let data41 = data7.schema;
if(((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (typeof data41 !== "boolean")) && (typeof data41 !== "string")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/schema/type",keyword:"type",params:{type: schema13.properties.criteria.items.else.else.else.then.properties.schema.type}});
errors++;
}
const _errs135 = errors;
let valid31 = true;
const _errs136 = errors;
if(typeof data41 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid8 = _errs136 === errors;
errors = _errs135;
if(vErrors !== null){
if(_errs135){
vErrors.length = _errs135;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs138 = errors;
if(typeof data41 === "string"){
if(func48(data41) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/schema/then/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data41) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/schema/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/schema/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid8 = _errs138 === errors;
valid31 = _valid8;
ifClause8 = "then";
}
else {
const _errs140 = errors;
if((!(data41 && typeof data41 == "object" && !Array.isArray(data41))) && (typeof data41 !== "boolean")){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/schema/else/type",keyword:"type",params:{type: schema13.properties.criteria.items.else.else.else.then.properties.schema.else.type}});
errors++;
}
var _valid8 = _errs140 === errors;
valid31 = _valid8;
ifClause8 = "else";
}
if(!valid31){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/schema",schemaPath:"#/properties/criteria/items/else/else/else/then/properties/schema/if",keyword:"if",params:{failingKeyword: ifClause8}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid7 = _errs125 === errors;
valid29 = _valid7;
ifClause7 = "then";
}
else {
const _errs142 = errors;
const _errs143 = errors;
let valid32 = true;
const _errs144 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing5;
if(((data7.manual === undefined) || (!(func0.call(data7, "manual")))) && (missing5 = "manual")){
(vErrors ??= []).push({});
errors++;
}
}
var _valid9 = _errs144 === errors;
errors = _errs143;
if(vErrors !== null){
if(_errs143){
vErrors.length = _errs143;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs145 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.manual === undefined) || (!(func0.call(data7, "manual")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/else/then/required",keyword:"required",params:{missingProperty: "manual"}});
errors++;
}
for(const key9 of Object.keys(data7)){
if(!((((key9 === "manual") || (key9 === "reason")) || (key9 === "by")) || (pattern0.test(key9)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/else/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data7.manual !== undefined && func0.call(data7, "manual")){
let data42 = data7.manual;
if(typeof data42 === "string"){
if(func48(data42) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/manual",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/manual/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data42) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/manual",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/manual/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/manual",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/manual/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.reason !== undefined && func0.call(data7, "reason")){
let data43 = data7.reason;
if(typeof data43 === "string"){
if(func48(data43) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/reason",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/reason/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/reason",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/reason/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.by !== undefined && func0.call(data7, "by")){
let data44 = data7.by;
if(typeof data44 === "string"){
if(func48(data44) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/by",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/by/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data44) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/by",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/by/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3+"/by",schemaPath:"#/properties/criteria/items/else/else/else/else/then/properties/by/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/else/then/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid9 = _errs145 === errors;
valid32 = _valid9;
ifClause9 = "then";
}
else {
var _valid9 = false;
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/else/else/false schema",keyword:"false schema",params:{}});
errors++;
valid32 = _valid9;
ifClause9 = "else";
}
if(!valid32){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause9}});
errors++;
}
var _valid7 = _errs142 === errors;
valid29 = _valid7;
ifClause7 = "else";
}
if(!valid29){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/else/if",keyword:"if",params:{failingKeyword: ifClause7}});
errors++;
}
var _valid6 = _errs122 === errors;
valid24 = _valid6;
ifClause6 = "else";
}
if(!valid24){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/else/if",keyword:"if",params:{failingKeyword: ifClause6}});
errors++;
}
var _valid4 = _errs106 === errors;
valid20 = _valid4;
ifClause4 = "else";
}
if(!valid20){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/else/if",keyword:"if",params:{failingKeyword: ifClause4}});
errors++;
}
var _valid0 = _errs76 === errors;
valid9 = _valid0;
ifClause0 = "else";
}
if(!valid9){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/if",keyword:"if",params:{failingKeyword: ifClause0}});
errors++;
}
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i3,schemaPath:"#/properties/criteria/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria",schemaPath:"#/properties/criteria/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

export const handoff = validate13;
const schema14 = {"type":"object","required":["spec_ref","status","files_changed"],"properties":{"spec_ref":{"type":"string","minLength":1,"maxLength":4096},"status":{"type":"object","properties":{"completed":{"type":["array","null"],"maxItems":200,"items":{"type":["string","object"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":500},"else":{"type":"object","required":["what"],"properties":{"what":{"type":"string","minLength":1,"maxLength":500},"evidence":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"in_progress":{"type":["array","null"],"maxItems":200,"items":{"type":["string","object"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":500},"else":{"type":"object","required":["what"],"properties":{"what":{"type":"string","minLength":1,"maxLength":500},"evidence":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"pending":{"type":["array","null"],"maxItems":200,"items":{"type":["string","object"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":500},"else":{"type":"object","required":["what"],"properties":{"what":{"type":"string","minLength":1,"maxLength":500},"evidence":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"decisions":{"type":["array","null"],"maxItems":200,"items":{"type":["string","object"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":500},"else":{"type":"object","required":["what"],"properties":{"what":{"type":"string","minLength":1,"maxLength":500},"why":{"type":["string","null"],"maxLength":500}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"blockers":{"type":["array","null"],"maxItems":200,"items":{"type":"string","minLength":1,"maxLength":500}},"files_changed":{"type":"array","maxItems":10000,"items":{"type":["string","object"],"if":{"type":"string"},"then":{"type":"string","minLength":1,"maxLength":8205},"else":{"type":"object","required":["path","change"],"properties":{"path":{"type":"string","minLength":1,"maxLength":4096},"change":{"type":"string","maxLength":500},"from":{"type":"string","minLength":1,"maxLength":4096}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"workflow":{"type":"string","maxLength":64,"pattern":"^[a-z0-9]+(-[a-z0-9]+)*$"},"git":{"type":"object","properties":{"base":{"type":"string","maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"head":{"type":"string","maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"spec":{"type":"string","maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern30 = new RegExp("^([0-9a-f]{40}|[0-9a-f]{64})$", "u");

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.spec_ref === undefined) || (!(func0.call(data, "spec_ref")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "spec_ref"}});
errors++;
}
if((data.status === undefined) || (!(func0.call(data, "status")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "status"}});
errors++;
}
if((data.files_changed === undefined) || (!(func0.call(data, "files_changed")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "files_changed"}});
errors++;
}
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "spec_ref") || (key0 === "status")) || (key0 === "decisions")) || (key0 === "blockers")) || (key0 === "files_changed")) || (key0 === "workflow")) || (key0 === "git")) || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.spec_ref !== undefined && func0.call(data, "spec_ref")){
let data0 = data.spec_ref;
if(typeof data0 === "string"){
if(func48(data0) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/spec_ref",schemaPath:"#/properties/spec_ref/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data0) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/spec_ref",schemaPath:"#/properties/spec_ref/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/spec_ref",schemaPath:"#/properties/spec_ref/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.status !== undefined && func0.call(data, "status")){
let data1 = data.status;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 of Object.keys(data1)){
if(!((((key1 === "completed") || (key1 === "in_progress")) || (key1 === "pending")) || (pattern0.test(key1)))){
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data1.completed !== undefined && func0.call(data1, "completed")){
let data2 = data1.completed;
if((!(Array.isArray(data2))) && (data2 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed",schemaPath:"#/properties/status/properties/completed/type",keyword:"type",params:{type: schema14.properties.status.properties.completed.type}});
errors++;
}
if(Array.isArray(data2)){
if(data2.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed",schemaPath:"#/properties/status/properties/completed/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if((typeof data3 !== "string") && (!(data3 && typeof data3 == "object" && !Array.isArray(data3)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/type",keyword:"type",params:{type: schema14.properties.status.properties.completed.items.type}});
errors++;
}
const _errs11 = errors;
let valid4 = true;
const _errs12 = errors;
if(typeof data3 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid0 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs14 = errors;
if(typeof data3 === "string"){
if(func48(data3) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/then/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data3) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid0 = _errs14 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs16 = errors;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.what === undefined) || (!(func0.call(data3, "what")))){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/else/required",keyword:"required",params:{missingProperty: "what"}});
errors++;
}
for(const key2 of Object.keys(data3)){
if(!(((key2 === "what") || (key2 === "evidence")) || (pattern0.test(key2)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data3.what !== undefined && func0.call(data3, "what")){
let data4 = data3.what;
if(typeof data4 === "string"){
if(func48(data4) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0+"/what",schemaPath:"#/properties/status/properties/completed/items/else/properties/what/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data4) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0+"/what",schemaPath:"#/properties/status/properties/completed/items/else/properties/what/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0+"/what",schemaPath:"#/properties/status/properties/completed/items/else/properties/what/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.evidence !== undefined && func0.call(data3, "evidence")){
let data5 = data3.evidence;
if(typeof data5 === "string"){
if(func48(data5) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0+"/evidence",schemaPath:"#/properties/status/properties/completed/items/else/properties/evidence/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0+"/evidence",schemaPath:"#/properties/status/properties/completed/items/else/properties/evidence/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0+"/evidence",schemaPath:"#/properties/status/properties/completed/items/else/properties/evidence/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/else/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid0 = _errs16 === errors;
valid4 = _valid0;
ifClause0 = "else";
}
if(!valid4){
(vErrors ??= []).push({instancePath:instancePath+"/status/completed/" + i0,schemaPath:"#/properties/status/properties/completed/items/if",keyword:"if",params:{failingKeyword: ifClause0}});
errors++;
}
}
}
}
if(data1.in_progress !== undefined && func0.call(data1, "in_progress")){
let data6 = data1.in_progress;
if((!(Array.isArray(data6))) && (data6 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress",schemaPath:"#/properties/status/properties/in_progress/type",keyword:"type",params:{type: schema14.properties.status.properties.in_progress.type}});
errors++;
}
if(Array.isArray(data6)){
if(data6.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress",schemaPath:"#/properties/status/properties/in_progress/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if((typeof data7 !== "string") && (!(data7 && typeof data7 == "object" && !Array.isArray(data7)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/type",keyword:"type",params:{type: schema14.properties.status.properties.in_progress.items.type}});
errors++;
}
const _errs27 = errors;
let valid8 = true;
const _errs28 = errors;
if(typeof data7 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid1 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs30 = errors;
if(typeof data7 === "string"){
if(func48(data7) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/then/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data7) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid1 = _errs30 === errors;
valid8 = _valid1;
ifClause1 = "then";
}
else {
const _errs32 = errors;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.what === undefined) || (!(func0.call(data7, "what")))){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/else/required",keyword:"required",params:{missingProperty: "what"}});
errors++;
}
for(const key3 of Object.keys(data7)){
if(!(((key3 === "what") || (key3 === "evidence")) || (pattern0.test(key3)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data7.what !== undefined && func0.call(data7, "what")){
let data8 = data7.what;
if(typeof data8 === "string"){
if(func48(data8) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1+"/what",schemaPath:"#/properties/status/properties/in_progress/items/else/properties/what/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data8) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1+"/what",schemaPath:"#/properties/status/properties/in_progress/items/else/properties/what/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1+"/what",schemaPath:"#/properties/status/properties/in_progress/items/else/properties/what/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.evidence !== undefined && func0.call(data7, "evidence")){
let data9 = data7.evidence;
if(typeof data9 === "string"){
if(func48(data9) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1+"/evidence",schemaPath:"#/properties/status/properties/in_progress/items/else/properties/evidence/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1+"/evidence",schemaPath:"#/properties/status/properties/in_progress/items/else/properties/evidence/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1+"/evidence",schemaPath:"#/properties/status/properties/in_progress/items/else/properties/evidence/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/else/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid1 = _errs32 === errors;
valid8 = _valid1;
ifClause1 = "else";
}
if(!valid8){
(vErrors ??= []).push({instancePath:instancePath+"/status/in_progress/" + i1,schemaPath:"#/properties/status/properties/in_progress/items/if",keyword:"if",params:{failingKeyword: ifClause1}});
errors++;
}
}
}
}
if(data1.pending !== undefined && func0.call(data1, "pending")){
let data10 = data1.pending;
if((!(Array.isArray(data10))) && (data10 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending",schemaPath:"#/properties/status/properties/pending/type",keyword:"type",params:{type: schema14.properties.status.properties.pending.type}});
errors++;
}
if(Array.isArray(data10)){
if(data10.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending",schemaPath:"#/properties/status/properties/pending/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2; i2++){
let data11 = data10[i2];
if((typeof data11 !== "string") && (!(data11 && typeof data11 == "object" && !Array.isArray(data11)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/type",keyword:"type",params:{type: schema14.properties.status.properties.pending.items.type}});
errors++;
}
const _errs43 = errors;
let valid12 = true;
const _errs44 = errors;
if(typeof data11 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid2 = _errs44 === errors;
errors = _errs43;
if(vErrors !== null){
if(_errs43){
vErrors.length = _errs43;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs46 = errors;
if(typeof data11 === "string"){
if(func48(data11) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/then/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data11) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid2 = _errs46 === errors;
valid12 = _valid2;
ifClause2 = "then";
}
else {
const _errs48 = errors;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if((data11.what === undefined) || (!(func0.call(data11, "what")))){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/else/required",keyword:"required",params:{missingProperty: "what"}});
errors++;
}
for(const key4 of Object.keys(data11)){
if(!(((key4 === "what") || (key4 === "evidence")) || (pattern0.test(key4)))){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data11.what !== undefined && func0.call(data11, "what")){
let data12 = data11.what;
if(typeof data12 === "string"){
if(func48(data12) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2+"/what",schemaPath:"#/properties/status/properties/pending/items/else/properties/what/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data12) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2+"/what",schemaPath:"#/properties/status/properties/pending/items/else/properties/what/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2+"/what",schemaPath:"#/properties/status/properties/pending/items/else/properties/what/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data11.evidence !== undefined && func0.call(data11, "evidence")){
let data13 = data11.evidence;
if(typeof data13 === "string"){
if(func48(data13) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2+"/evidence",schemaPath:"#/properties/status/properties/pending/items/else/properties/evidence/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data13)){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2+"/evidence",schemaPath:"#/properties/status/properties/pending/items/else/properties/evidence/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2+"/evidence",schemaPath:"#/properties/status/properties/pending/items/else/properties/evidence/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/else/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid2 = _errs48 === errors;
valid12 = _valid2;
ifClause2 = "else";
}
if(!valid12){
(vErrors ??= []).push({instancePath:instancePath+"/status/pending/" + i2,schemaPath:"#/properties/status/properties/pending/items/if",keyword:"if",params:{failingKeyword: ifClause2}});
errors++;
}
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.decisions !== undefined && func0.call(data, "decisions")){
let data14 = data.decisions;
if((!(Array.isArray(data14))) && (data14 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/decisions",schemaPath:"#/properties/decisions/type",keyword:"type",params:{type: schema14.properties.decisions.type}});
errors++;
}
if(Array.isArray(data14)){
if(data14.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/decisions",schemaPath:"#/properties/decisions/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3; i3++){
let data15 = data14[i3];
if((typeof data15 !== "string") && (!(data15 && typeof data15 == "object" && !Array.isArray(data15)))){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/type",keyword:"type",params:{type: schema14.properties.decisions.items.type}});
errors++;
}
const _errs59 = errors;
let valid16 = true;
const _errs60 = errors;
if(typeof data15 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid3 = _errs60 === errors;
errors = _errs59;
if(vErrors !== null){
if(_errs59){
vErrors.length = _errs59;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs62 = errors;
if(typeof data15 === "string"){
if(func48(data15) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/then/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data15) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid3 = _errs62 === errors;
valid16 = _valid3;
ifClause3 = "then";
}
else {
const _errs64 = errors;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if((data15.what === undefined) || (!(func0.call(data15, "what")))){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/else/required",keyword:"required",params:{missingProperty: "what"}});
errors++;
}
for(const key5 of Object.keys(data15)){
if(!(((key5 === "what") || (key5 === "why")) || (pattern0.test(key5)))){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
if(data15.what !== undefined && func0.call(data15, "what")){
let data16 = data15.what;
if(typeof data16 === "string"){
if(func48(data16) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3+"/what",schemaPath:"#/properties/decisions/items/else/properties/what/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data16) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3+"/what",schemaPath:"#/properties/decisions/items/else/properties/what/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3+"/what",schemaPath:"#/properties/decisions/items/else/properties/what/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data15.why !== undefined && func0.call(data15, "why")){
let data17 = data15.why;
if((typeof data17 !== "string") && (data17 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3+"/why",schemaPath:"#/properties/decisions/items/else/properties/why/type",keyword:"type",params:{type: schema14.properties.decisions.items.else.properties.why.type}});
errors++;
}
if(typeof data17 === "string"){
if(func48(data17) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3+"/why",schemaPath:"#/properties/decisions/items/else/properties/why/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/else/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid3 = _errs64 === errors;
valid16 = _valid3;
ifClause3 = "else";
}
if(!valid16){
(vErrors ??= []).push({instancePath:instancePath+"/decisions/" + i3,schemaPath:"#/properties/decisions/items/if",keyword:"if",params:{failingKeyword: ifClause3}});
errors++;
}
}
}
}
if(data.blockers !== undefined && func0.call(data, "blockers")){
let data18 = data.blockers;
if((!(Array.isArray(data18))) && (data18 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/blockers",schemaPath:"#/properties/blockers/type",keyword:"type",params:{type: schema14.properties.blockers.type}});
errors++;
}
if(Array.isArray(data18)){
if(data18.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/blockers",schemaPath:"#/properties/blockers/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
let data19 = data18[i4];
if(typeof data19 === "string"){
if(func48(data19) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/blockers/" + i4,schemaPath:"#/properties/blockers/items/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data19) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/blockers/" + i4,schemaPath:"#/properties/blockers/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/blockers/" + i4,schemaPath:"#/properties/blockers/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
}
if(data.files_changed !== undefined && func0.call(data, "files_changed")){
let data20 = data.files_changed;
if(Array.isArray(data20)){
if(data20.length > 10000){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed",schemaPath:"#/properties/files_changed/maxItems",keyword:"maxItems",params:{limit: 10000}});
errors++;
}
const len5 = data20.length;
for(let i5=0; i5<len5; i5++){
let data21 = data20[i5];
if((typeof data21 !== "string") && (!(data21 && typeof data21 == "object" && !Array.isArray(data21)))){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/type",keyword:"type",params:{type: schema14.properties.files_changed.items.type}});
errors++;
}
const _errs79 = errors;
let valid22 = true;
const _errs80 = errors;
if(typeof data21 !== "string"){
(vErrors ??= []).push({});
errors++;
}
var _valid4 = _errs80 === errors;
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs82 = errors;
if(typeof data21 === "string"){
if(func48(data21) > 8205){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/then/maxLength",keyword:"maxLength",params:{limit: 8205}});
errors++;
}
if(func48(data21) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/then/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/then/type",keyword:"type",params:{type: "string"}});
errors++;
}
var _valid4 = _errs82 === errors;
valid22 = _valid4;
ifClause4 = "then";
}
else {
const _errs84 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if((data21.path === undefined) || (!(func0.call(data21, "path")))){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/else/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if((data21.change === undefined) || (!(func0.call(data21, "change")))){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/else/required",keyword:"required",params:{missingProperty: "change"}});
errors++;
}
for(const key6 of Object.keys(data21)){
if(!((((key6 === "path") || (key6 === "change")) || (key6 === "from")) || (pattern0.test(key6)))){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/else/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6}});
errors++;
}
}
if(data21.path !== undefined && func0.call(data21, "path")){
let data22 = data21.path;
if(typeof data22 === "string"){
if(func48(data22) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/path",schemaPath:"#/properties/files_changed/items/else/properties/path/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data22) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/path",schemaPath:"#/properties/files_changed/items/else/properties/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/path",schemaPath:"#/properties/files_changed/items/else/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data21.change !== undefined && func0.call(data21, "change")){
let data23 = data21.change;
if(typeof data23 === "string"){
if(func48(data23) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/change",schemaPath:"#/properties/files_changed/items/else/properties/change/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/change",schemaPath:"#/properties/files_changed/items/else/properties/change/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data21.from !== undefined && func0.call(data21, "from")){
let data24 = data21.from;
if(typeof data24 === "string"){
if(func48(data24) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/from",schemaPath:"#/properties/files_changed/items/else/properties/from/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data24) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/from",schemaPath:"#/properties/files_changed/items/else/properties/from/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5+"/from",schemaPath:"#/properties/files_changed/items/else/properties/from/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/else/type",keyword:"type",params:{type: "object"}});
errors++;
}
var _valid4 = _errs84 === errors;
valid22 = _valid4;
ifClause4 = "else";
}
if(!valid22){
(vErrors ??= []).push({instancePath:instancePath+"/files_changed/" + i5,schemaPath:"#/properties/files_changed/items/if",keyword:"if",params:{failingKeyword: ifClause4}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/files_changed",schemaPath:"#/properties/files_changed/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.workflow !== undefined && func0.call(data, "workflow")){
let data25 = data.workflow;
if(typeof data25 === "string"){
if(func48(data25) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern1.test(data25)){
(vErrors ??= []).push({instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(-[a-z0-9]+)*$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/workflow",schemaPath:"#/properties/workflow/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.git !== undefined && func0.call(data, "git")){
let data26 = data.git;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key7 of Object.keys(data26)){
if(!((((key7 === "base") || (key7 === "head")) || (key7 === "spec")) || (pattern0.test(key7)))){
(vErrors ??= []).push({instancePath:instancePath+"/git",schemaPath:"#/properties/git/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data26.base !== undefined && func0.call(data26, "base")){
let data27 = data26.base;
if(typeof data27 === "string"){
if(func48(data27) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/git/base",schemaPath:"#/properties/git/properties/base/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data27)){
(vErrors ??= []).push({instancePath:instancePath+"/git/base",schemaPath:"#/properties/git/properties/base/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/git/base",schemaPath:"#/properties/git/properties/base/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.head !== undefined && func0.call(data26, "head")){
let data28 = data26.head;
if(typeof data28 === "string"){
if(func48(data28) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/git/head",schemaPath:"#/properties/git/properties/head/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data28)){
(vErrors ??= []).push({instancePath:instancePath+"/git/head",schemaPath:"#/properties/git/properties/head/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/git/head",schemaPath:"#/properties/git/properties/head/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data26.spec !== undefined && func0.call(data26, "spec")){
let data29 = data26.spec;
if(typeof data29 === "string"){
if(func48(data29) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/git/spec",schemaPath:"#/properties/git/properties/spec/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data29)){
(vErrors ??= []).push({instancePath:instancePath+"/git/spec",schemaPath:"#/properties/git/properties/spec/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/git/spec",schemaPath:"#/properties/git/properties/spec/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/git",schemaPath:"#/properties/git/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const note = validate14;
const schema15 = {"type":"object","required":["updated"],"properties":{"source":{"type":["string","null"],"maxLength":4096},"updated":{"type":"string","maxLength":10,"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"expires":{"type":"string","maxLength":10,"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"visibility":{"enum":["public","team","private"]}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern34 = new RegExp("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", "u");

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.updated === undefined) || (!(func0.call(data, "updated")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "updated"}});
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((key0 === "source") || (key0 === "updated")) || (key0 === "expires")) || (key0 === "visibility")) || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.source !== undefined && func0.call(data, "source")){
let data0 = data.source;
if((typeof data0 !== "string") && (data0 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/source",schemaPath:"#/properties/source/type",keyword:"type",params:{type: schema15.properties.source.type}});
errors++;
}
if(typeof data0 === "string"){
if(func48(data0) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/source",schemaPath:"#/properties/source/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
}
}
if(data.updated !== undefined && func0.call(data, "updated")){
let data1 = data.updated;
if(typeof data1 === "string"){
if(func48(data1) > 10){
(vErrors ??= []).push({instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/maxLength",keyword:"maxLength",params:{limit: 10}});
errors++;
}
if(!pattern34.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/updated",schemaPath:"#/properties/updated/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.expires !== undefined && func0.call(data, "expires")){
let data2 = data.expires;
if(typeof data2 === "string"){
if(func48(data2) > 10){
(vErrors ??= []).push({instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/maxLength",keyword:"maxLength",params:{limit: 10}});
errors++;
}
if(!pattern34.test(data2)){
(vErrors ??= []).push({instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/expires",schemaPath:"#/properties/expires/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.visibility !== undefined && func0.call(data, "visibility")){
let data3 = data.visibility;
if(!(((data3 === "public") || (data3 === "team")) || (data3 === "private"))){
(vErrors ??= []).push({instancePath:instancePath+"/visibility",schemaPath:"#/properties/visibility/enum",keyword:"enum",params:{allowedValues: schema15.properties.visibility.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}

export const settings = validate15;
const schema16 = {"type":"object","properties":{"version":{"const":1},"default_branch":{"type":"string","maxLength":500,"pattern":"^[^-]"},"skills":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":4096,"pattern":"^(?!(.*/)?\\.\\.(/|$))"}},"lint":{"type":"object","properties":{"extends":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":4096}},"rules":{"type":"object","maxProperties":200,"patternProperties":{"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$":{"enum":["error","warning","off"]}},"additionalProperties":false},"overrides":{"type":"array","maxItems":200,"items":{"type":"object","required":["paths","rules"],"properties":{"paths":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":4096}},"rules":{"type":"object","maxProperties":200,"patternProperties":{"^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$":{"enum":["error","warning","off"]}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"patternProperties":{"^x-":{}},"additionalProperties":false},"verify":{"type":"object","properties":{"ignore":{"type":"array","maxItems":200,"items":{"type":"string","minLength":1,"maxLength":4096}},"unclaimed":{"enum":["error","warning","off"]}},"patternProperties":{"^x-":{}},"additionalProperties":false},"handoff":{"type":"object","properties":{"threshold_tokens":{"type":"integer","minimum":1,"maximum":1000000000},"spec":{"type":"string","minLength":1,"maxLength":4096}},"patternProperties":{"^x-":{}},"additionalProperties":false},"check":{"type":"object","properties":{"timeout":{"type":"string","maxLength":12,"pattern":"^[0-9]+(ms|s|m|h)$"},"allow_network":{"type":"boolean"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern37 = new RegExp("^[^-]", "u");
const pattern38 = new RegExp("^(?!(.*/)?\\.\\.(/|$))", "u");
const pattern40 = new RegExp("^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$", "u");

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 of Object.keys(data)){
if(!((((((((key0 === "version") || (key0 === "default_branch")) || (key0 === "skills")) || (key0 === "lint")) || (key0 === "verify")) || (key0 === "handoff")) || (key0 === "check")) || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.version !== undefined && func0.call(data, "version")){
if(1 !== data.version){
(vErrors ??= []).push({instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1}});
errors++;
}
}
if(data.default_branch !== undefined && func0.call(data, "default_branch")){
let data1 = data.default_branch;
if(typeof data1 === "string"){
if(func48(data1) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/default_branch",schemaPath:"#/properties/default_branch/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(!pattern37.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/default_branch",schemaPath:"#/properties/default_branch/pattern",keyword:"pattern",params:{pattern: "^[^-]"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/default_branch",schemaPath:"#/properties/default_branch/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.skills !== undefined && func0.call(data, "skills")){
let data2 = data.skills;
if(Array.isArray(data2)){
if(data2.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func48(data3) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data3) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
if(!pattern38.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/pattern",keyword:"pattern",params:{pattern: "^(?!(.*/)?\\.\\.(/|$))"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills/" + i0,schemaPath:"#/properties/skills/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/skills",schemaPath:"#/properties/skills/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.lint !== undefined && func0.call(data, "lint")){
let data4 = data.lint;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 of Object.keys(data4)){
if(!((((key1 === "extends") || (key1 === "rules")) || (key1 === "overrides")) || (pattern0.test(key1)))){
(vErrors ??= []).push({instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data4.extends !== undefined && func0.call(data4, "extends")){
let data5 = data4.extends;
if(Array.isArray(data5)){
if(data5.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/lint/extends",schemaPath:"#/properties/lint/properties/extends/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
let data6 = data5[i1];
if(typeof data6 === "string"){
if(func48(data6) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/lint/extends/" + i1,schemaPath:"#/properties/lint/properties/extends/items/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data6) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/lint/extends/" + i1,schemaPath:"#/properties/lint/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/extends/" + i1,schemaPath:"#/properties/lint/properties/extends/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/extends",schemaPath:"#/properties/lint/properties/extends/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data4.rules !== undefined && func0.call(data4, "rules")){
let data7 = data4.rules;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(Object.keys(data7).length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/lint/rules",schemaPath:"#/properties/lint/properties/rules/maxProperties",keyword:"maxProperties",params:{limit: 200}});
errors++;
}
for(const key2 of Object.keys(data7)){
if(!(pattern40.test(key2))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/rules",schemaPath:"#/properties/lint/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
for(const key3 of Object.keys(data7)){
if(pattern40.test(key3)){
let data8 = data7[key3];
if(!(((data8 === "error") || (data8 === "warning")) || (data8 === "off"))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint/properties/rules/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9-%5D*~1%5Ba-z%5D%5Ba-z0-9-%5D*%24/enum",keyword:"enum",params:{allowedValues: schema16.properties.lint.properties.rules.patternProperties["^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"].enum}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/rules",schemaPath:"#/properties/lint/properties/rules/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data4.overrides !== undefined && func0.call(data4, "overrides")){
let data9 = data4.overrides;
if(Array.isArray(data9)){
if(data9.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides",schemaPath:"#/properties/lint/properties/overrides/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
let data10 = data9[i2];
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.paths === undefined) || (!(func0.call(data10, "paths")))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/required",keyword:"required",params:{missingProperty: "paths"}});
errors++;
}
if((data10.rules === undefined) || (!(func0.call(data10, "rules")))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/required",keyword:"required",params:{missingProperty: "rules"}});
errors++;
}
for(const key4 of Object.keys(data10)){
if(!(((key4 === "paths") || (key4 === "rules")) || (pattern0.test(key4)))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data10.paths !== undefined && func0.call(data10, "paths")){
let data11 = data10.paths;
if(Array.isArray(data11)){
if(data11.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/paths",schemaPath:"#/properties/lint/properties/overrides/items/properties/paths/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
let data12 = data11[i3];
if(typeof data12 === "string"){
if(func48(data12) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/paths/" + i3,schemaPath:"#/properties/lint/properties/overrides/items/properties/paths/items/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data12) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/paths/" + i3,schemaPath:"#/properties/lint/properties/overrides/items/properties/paths/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/paths/" + i3,schemaPath:"#/properties/lint/properties/overrides/items/properties/paths/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/paths",schemaPath:"#/properties/lint/properties/overrides/items/properties/paths/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data10.rules !== undefined && func0.call(data10, "rules")){
let data13 = data10.rules;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/rules",schemaPath:"#/properties/lint/properties/overrides/items/properties/rules/maxProperties",keyword:"maxProperties",params:{limit: 200}});
errors++;
}
for(const key5 of Object.keys(data13)){
if(!(pattern40.test(key5))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/rules",schemaPath:"#/properties/lint/properties/overrides/items/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5}});
errors++;
}
}
for(const key6 of Object.keys(data13)){
if(pattern40.test(key6)){
let data14 = data13[key6];
if(!(((data14 === "error") || (data14 === "warning")) || (data14 === "off"))){
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/rules/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/lint/properties/overrides/items/properties/rules/patternProperties/%5E%5Ba-z%5D%5Ba-z0-9-%5D*~1%5Ba-z%5D%5Ba-z0-9-%5D*%24/enum",keyword:"enum",params:{allowedValues: schema16.properties.lint.properties.overrides.items.properties.rules.patternProperties["^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$"].enum}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2+"/rules",schemaPath:"#/properties/lint/properties/overrides/items/properties/rules/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides/" + i2,schemaPath:"#/properties/lint/properties/overrides/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint/overrides",schemaPath:"#/properties/lint/properties/overrides/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/lint",schemaPath:"#/properties/lint/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.verify !== undefined && func0.call(data, "verify")){
let data15 = data.verify;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key7 of Object.keys(data15)){
if(!(((key7 === "ignore") || (key7 === "unclaimed")) || (pattern0.test(key7)))){
(vErrors ??= []).push({instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7}});
errors++;
}
}
if(data15.ignore !== undefined && func0.call(data15, "ignore")){
let data16 = data15.ignore;
if(Array.isArray(data16)){
if(data16.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/verify/ignore",schemaPath:"#/properties/verify/properties/ignore/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
if(typeof data17 === "string"){
if(func48(data17) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/verify/ignore/" + i4,schemaPath:"#/properties/verify/properties/ignore/items/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data17) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/verify/ignore/" + i4,schemaPath:"#/properties/verify/properties/ignore/items/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/verify/ignore/" + i4,schemaPath:"#/properties/verify/properties/ignore/items/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/verify/ignore",schemaPath:"#/properties/verify/properties/ignore/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data15.unclaimed !== undefined && func0.call(data15, "unclaimed")){
let data18 = data15.unclaimed;
if(!(((data18 === "error") || (data18 === "warning")) || (data18 === "off"))){
(vErrors ??= []).push({instancePath:instancePath+"/verify/unclaimed",schemaPath:"#/properties/verify/properties/unclaimed/enum",keyword:"enum",params:{allowedValues: schema16.properties.verify.properties.unclaimed.enum}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/verify",schemaPath:"#/properties/verify/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.handoff !== undefined && func0.call(data, "handoff")){
let data19 = data.handoff;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
for(const key8 of Object.keys(data19)){
if(!(((key8 === "threshold_tokens") || (key8 === "spec")) || (pattern0.test(key8)))){
(vErrors ??= []).push({instancePath:instancePath+"/handoff",schemaPath:"#/properties/handoff/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8}});
errors++;
}
}
if(data19.threshold_tokens !== undefined && func0.call(data19, "threshold_tokens")){
let data20 = data19.threshold_tokens;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
(vErrors ??= []).push({instancePath:instancePath+"/handoff/threshold_tokens",schemaPath:"#/properties/handoff/properties/threshold_tokens/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1000000000 || isNaN(data20)){
(vErrors ??= []).push({instancePath:instancePath+"/handoff/threshold_tokens",schemaPath:"#/properties/handoff/properties/threshold_tokens/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000}});
errors++;
}
if(data20 < 1 || isNaN(data20)){
(vErrors ??= []).push({instancePath:instancePath+"/handoff/threshold_tokens",schemaPath:"#/properties/handoff/properties/threshold_tokens/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}});
errors++;
}
}
}
if(data19.spec !== undefined && func0.call(data19, "spec")){
let data21 = data19.spec;
if(typeof data21 === "string"){
if(func48(data21) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/handoff/spec",schemaPath:"#/properties/handoff/properties/spec/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data21) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/handoff/spec",schemaPath:"#/properties/handoff/properties/spec/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/handoff/spec",schemaPath:"#/properties/handoff/properties/spec/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/handoff",schemaPath:"#/properties/handoff/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.check !== undefined && func0.call(data, "check")){
let data22 = data.check;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key9 of Object.keys(data22)){
if(!(((key9 === "timeout") || (key9 === "allow_network")) || (pattern0.test(key9)))){
(vErrors ??= []).push({instancePath:instancePath+"/check",schemaPath:"#/properties/check/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9}});
errors++;
}
}
if(data22.timeout !== undefined && func0.call(data22, "timeout")){
let data23 = data22.timeout;
if(typeof data23 === "string"){
if(func48(data23) > 12){
(vErrors ??= []).push({instancePath:instancePath+"/check/timeout",schemaPath:"#/properties/check/properties/timeout/maxLength",keyword:"maxLength",params:{limit: 12}});
errors++;
}
if(!pattern11.test(data23)){
(vErrors ??= []).push({instancePath:instancePath+"/check/timeout",schemaPath:"#/properties/check/properties/timeout/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(ms|s|m|h)$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/check/timeout",schemaPath:"#/properties/check/properties/timeout/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data22.allow_network !== undefined && func0.call(data22, "allow_network")){
if(typeof data22.allow_network !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/check/allow_network",schemaPath:"#/properties/check/properties/allow_network/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/check",schemaPath:"#/properties/check/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const results = validate16;
const schema17 = {"type":"object","required":["when","contract","inputs","outputs","criteria"],"properties":{"when":{"type":"string","maxLength":20,"pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"},"contract":{"type":"string","maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"inputs":{"type":"array","maxItems":200,"items":{"type":"object","required":["path","oid"],"properties":{"path":{"type":"string","minLength":1,"maxLength":4096},"oid":{"type":["string","null"],"maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"outputs":{"type":"array","maxItems":200,"items":{"type":"object","required":["path","oid"],"properties":{"path":{"type":"string","minLength":1,"maxLength":4096},"oid":{"type":["string","null"],"maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"tree":{"type":"object","required":["before","after"],"properties":{"before":{"type":"string","maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"},"after":{"type":"string","maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"patternProperties":{"^x-":{}},"additionalProperties":false},"criteria":{"type":"array","maxItems":200,"items":{"type":"object","required":["kind","state","digest"],"properties":{"kind":{"enum":["run","file","exports","http","manual"]},"state":{"enum":["PASS","FAIL","REVIEW","PENDING"]},"digest":{"type":"string","maxLength":71,"pattern":"^sha256:[0-9a-f]{64}$"},"exit":{"type":"integer","minimum":0,"maximum":255},"signal":{"type":"string","maxLength":20},"timed_out":{"type":"boolean"},"changed_tree":{"type":"boolean"},"message":{"type":"string","maxLength":500}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"patternProperties":{"^x-":{}},"additionalProperties":false};
const pattern50 = new RegExp("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", "u");
const pattern60 = new RegExp("^sha256:[0-9a-f]{64}$", "u");

function validate16(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.when === undefined) || (!(func0.call(data, "when")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"}});
errors++;
}
if((data.contract === undefined) || (!(func0.call(data, "contract")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "contract"}});
errors++;
}
if((data.inputs === undefined) || (!(func0.call(data, "inputs")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inputs"}});
errors++;
}
if((data.outputs === undefined) || (!(func0.call(data, "outputs")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "outputs"}});
errors++;
}
if((data.criteria === undefined) || (!(func0.call(data, "criteria")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "criteria"}});
errors++;
}
for(const key0 of Object.keys(data)){
if(!(((((((key0 === "when") || (key0 === "contract")) || (key0 === "inputs")) || (key0 === "outputs")) || (key0 === "tree")) || (key0 === "criteria")) || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.when !== undefined && func0.call(data, "when")){
let data0 = data.when;
if(typeof data0 === "string"){
if(func48(data0) > 20){
(vErrors ??= []).push({instancePath:instancePath+"/when",schemaPath:"#/properties/when/maxLength",keyword:"maxLength",params:{limit: 20}});
errors++;
}
if(!pattern50.test(data0)){
(vErrors ??= []).push({instancePath:instancePath+"/when",schemaPath:"#/properties/when/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/when",schemaPath:"#/properties/when/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.contract !== undefined && func0.call(data, "contract")){
let data1 = data.contract;
if(typeof data1 === "string"){
if(func48(data1) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data1)){
(vErrors ??= []).push({instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/contract",schemaPath:"#/properties/contract/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data.inputs !== undefined && func0.call(data, "inputs")){
let data2 = data.inputs;
if(Array.isArray(data2)){
if(data2.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if((data3.path === undefined) || (!(func0.call(data3, "path")))){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if((data3.oid === undefined) || (!(func0.call(data3, "oid")))){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/required",keyword:"required",params:{missingProperty: "oid"}});
errors++;
}
for(const key1 of Object.keys(data3)){
if(!(((key1 === "path") || (key1 === "oid")) || (pattern0.test(key1)))){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data3.path !== undefined && func0.call(data3, "path")){
let data4 = data3.path;
if(typeof data4 === "string"){
if(func48(data4) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0+"/path",schemaPath:"#/properties/inputs/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data4) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0+"/path",schemaPath:"#/properties/inputs/items/properties/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0+"/path",schemaPath:"#/properties/inputs/items/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data3.oid !== undefined && func0.call(data3, "oid")){
let data5 = data3.oid;
if((typeof data5 !== "string") && (data5 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0+"/oid",schemaPath:"#/properties/inputs/items/properties/oid/type",keyword:"type",params:{type: schema17.properties.inputs.items.properties.oid.type}});
errors++;
}
if(typeof data5 === "string"){
if(func48(data5) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0+"/oid",schemaPath:"#/properties/inputs/items/properties/oid/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0+"/oid",schemaPath:"#/properties/inputs/items/properties/oid/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/inputs/" + i0,schemaPath:"#/properties/inputs/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.outputs !== undefined && func0.call(data, "outputs")){
let data6 = data.outputs;
if(Array.isArray(data6)){
if(data6.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.path === undefined) || (!(func0.call(data7, "path")))){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if((data7.oid === undefined) || (!(func0.call(data7, "oid")))){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/required",keyword:"required",params:{missingProperty: "oid"}});
errors++;
}
for(const key2 of Object.keys(data7)){
if(!(((key2 === "path") || (key2 === "oid")) || (pattern0.test(key2)))){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data7.path !== undefined && func0.call(data7, "path")){
let data8 = data7.path;
if(typeof data8 === "string"){
if(func48(data8) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1+"/path",schemaPath:"#/properties/outputs/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data8) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1+"/path",schemaPath:"#/properties/outputs/items/properties/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1+"/path",schemaPath:"#/properties/outputs/items/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.oid !== undefined && func0.call(data7, "oid")){
let data9 = data7.oid;
if((typeof data9 !== "string") && (data9 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1+"/oid",schemaPath:"#/properties/outputs/items/properties/oid/type",keyword:"type",params:{type: schema17.properties.outputs.items.properties.oid.type}});
errors++;
}
if(typeof data9 === "string"){
if(func48(data9) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1+"/oid",schemaPath:"#/properties/outputs/items/properties/oid/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1+"/oid",schemaPath:"#/properties/outputs/items/properties/oid/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outputs/" + i1,schemaPath:"#/properties/outputs/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/outputs",schemaPath:"#/properties/outputs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data.tree !== undefined && func0.call(data, "tree")){
let data10 = data.tree;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if((data10.before === undefined) || (!(func0.call(data10, "before")))){
(vErrors ??= []).push({instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/required",keyword:"required",params:{missingProperty: "before"}});
errors++;
}
if((data10.after === undefined) || (!(func0.call(data10, "after")))){
(vErrors ??= []).push({instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/required",keyword:"required",params:{missingProperty: "after"}});
errors++;
}
for(const key3 of Object.keys(data10)){
if(!(((key3 === "before") || (key3 === "after")) || (pattern0.test(key3)))){
(vErrors ??= []).push({instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3}});
errors++;
}
}
if(data10.before !== undefined && func0.call(data10, "before")){
let data11 = data10.before;
if(typeof data11 === "string"){
if(func48(data11) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/tree/before",schemaPath:"#/properties/tree/properties/before/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data11)){
(vErrors ??= []).push({instancePath:instancePath+"/tree/before",schemaPath:"#/properties/tree/properties/before/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/tree/before",schemaPath:"#/properties/tree/properties/before/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data10.after !== undefined && func0.call(data10, "after")){
let data12 = data10.after;
if(typeof data12 === "string"){
if(func48(data12) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/tree/after",schemaPath:"#/properties/tree/properties/after/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data12)){
(vErrors ??= []).push({instancePath:instancePath+"/tree/after",schemaPath:"#/properties/tree/properties/after/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/tree/after",schemaPath:"#/properties/tree/properties/after/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/tree",schemaPath:"#/properties/tree/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
if(data.criteria !== undefined && func0.call(data, "criteria")){
let data13 = data.criteria;
if(Array.isArray(data13)){
if(data13.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/criteria",schemaPath:"#/properties/criteria/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if((data14.kind === undefined) || (!(func0.call(data14, "kind")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2,schemaPath:"#/properties/criteria/items/required",keyword:"required",params:{missingProperty: "kind"}});
errors++;
}
if((data14.state === undefined) || (!(func0.call(data14, "state")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2,schemaPath:"#/properties/criteria/items/required",keyword:"required",params:{missingProperty: "state"}});
errors++;
}
if((data14.digest === undefined) || (!(func0.call(data14, "digest")))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2,schemaPath:"#/properties/criteria/items/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
for(const key4 of Object.keys(data14)){
if(!(((((((((key4 === "kind") || (key4 === "state")) || (key4 === "digest")) || (key4 === "exit")) || (key4 === "signal")) || (key4 === "timed_out")) || (key4 === "changed_tree")) || (key4 === "message")) || (pattern0.test(key4)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2,schemaPath:"#/properties/criteria/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4}});
errors++;
}
}
if(data14.kind !== undefined && func0.call(data14, "kind")){
let data15 = data14.kind;
if(!(((((data15 === "run") || (data15 === "file")) || (data15 === "exports")) || (data15 === "http")) || (data15 === "manual"))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/kind",schemaPath:"#/properties/criteria/items/properties/kind/enum",keyword:"enum",params:{allowedValues: schema17.properties.criteria.items.properties.kind.enum}});
errors++;
}
}
if(data14.state !== undefined && func0.call(data14, "state")){
let data16 = data14.state;
if(!((((data16 === "PASS") || (data16 === "FAIL")) || (data16 === "REVIEW")) || (data16 === "PENDING"))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/state",schemaPath:"#/properties/criteria/items/properties/state/enum",keyword:"enum",params:{allowedValues: schema17.properties.criteria.items.properties.state.enum}});
errors++;
}
}
if(data14.digest !== undefined && func0.call(data14, "digest")){
let data17 = data14.digest;
if(typeof data17 === "string"){
if(func48(data17) > 71){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/digest",schemaPath:"#/properties/criteria/items/properties/digest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern60.test(data17)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/digest",schemaPath:"#/properties/criteria/items/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/digest",schemaPath:"#/properties/criteria/items/properties/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data14.exit !== undefined && func0.call(data14, "exit")){
let data18 = data14.exit;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/exit",schemaPath:"#/properties/criteria/items/properties/exit/type",keyword:"type",params:{type: "integer"}});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 255 || isNaN(data18)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/exit",schemaPath:"#/properties/criteria/items/properties/exit/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255}});
errors++;
}
if(data18 < 0 || isNaN(data18)){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/exit",schemaPath:"#/properties/criteria/items/properties/exit/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}});
errors++;
}
}
}
if(data14.signal !== undefined && func0.call(data14, "signal")){
let data19 = data14.signal;
if(typeof data19 === "string"){
if(func48(data19) > 20){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/signal",schemaPath:"#/properties/criteria/items/properties/signal/maxLength",keyword:"maxLength",params:{limit: 20}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/signal",schemaPath:"#/properties/criteria/items/properties/signal/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data14.timed_out !== undefined && func0.call(data14, "timed_out")){
if(typeof data14.timed_out !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/timed_out",schemaPath:"#/properties/criteria/items/properties/timed_out/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data14.changed_tree !== undefined && func0.call(data14, "changed_tree")){
if(typeof data14.changed_tree !== "boolean"){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/changed_tree",schemaPath:"#/properties/criteria/items/properties/changed_tree/type",keyword:"type",params:{type: "boolean"}});
errors++;
}
}
if(data14.message !== undefined && func0.call(data14, "message")){
let data22 = data14.message;
if(typeof data22 === "string"){
if(func48(data22) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/message",schemaPath:"#/properties/criteria/items/properties/message/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2+"/message",schemaPath:"#/properties/criteria/items/properties/message/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria/" + i2,schemaPath:"#/properties/criteria/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/criteria",schemaPath:"#/properties/criteria/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate16.errors = vErrors;
return errors === 0;
}

export const reviews = validate17;
const schema18 = {"type":"object","required":["approvals"],"properties":{"approvals":{"type":"array","maxItems":200,"items":{"type":"object","required":["question","digest","by","when"],"properties":{"question":{"type":"string","minLength":1,"maxLength":500},"digest":{"type":"string","maxLength":71,"pattern":"^sha256:[0-9a-f]{64}$"},"by":{"type":"string","minLength":1,"maxLength":500},"when":{"type":"string","maxLength":10,"pattern":"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"},"outputs":{"type":"array","maxItems":200,"items":{"type":"object","required":["path","oid"],"properties":{"path":{"type":"string","minLength":1,"maxLength":4096},"oid":{"type":["string","null"],"maxLength":64,"pattern":"^([0-9a-f]{40}|[0-9a-f]{64})$"}},"patternProperties":{"^x-":{}},"additionalProperties":false}},"note":{"type":"string","maxLength":500}},"patternProperties":{"^x-":{}},"additionalProperties":false}}},"patternProperties":{"^x-":{}},"additionalProperties":false};

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if((data.approvals === undefined) || (!(func0.call(data, "approvals")))){
(vErrors ??= []).push({instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "approvals"}});
errors++;
}
for(const key0 of Object.keys(data)){
if(!((key0 === "approvals") || (pattern0.test(key0)))){
(vErrors ??= []).push({instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}});
errors++;
}
}
if(data.approvals !== undefined && func0.call(data, "approvals")){
let data0 = data.approvals;
if(Array.isArray(data0)){
if(data0.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if((data1.question === undefined) || (!(func0.call(data1, "question")))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/required",keyword:"required",params:{missingProperty: "question"}});
errors++;
}
if((data1.digest === undefined) || (!(func0.call(data1, "digest")))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/required",keyword:"required",params:{missingProperty: "digest"}});
errors++;
}
if((data1.by === undefined) || (!(func0.call(data1, "by")))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/required",keyword:"required",params:{missingProperty: "by"}});
errors++;
}
if((data1.when === undefined) || (!(func0.call(data1, "when")))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/required",keyword:"required",params:{missingProperty: "when"}});
errors++;
}
for(const key1 of Object.keys(data1)){
if(!(((((((key1 === "question") || (key1 === "digest")) || (key1 === "by")) || (key1 === "when")) || (key1 === "outputs")) || (key1 === "note")) || (pattern0.test(key1)))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}});
errors++;
}
}
if(data1.question !== undefined && func0.call(data1, "question")){
let data2 = data1.question;
if(typeof data2 === "string"){
if(func48(data2) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/question",schemaPath:"#/properties/approvals/items/properties/question/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data2) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/question",schemaPath:"#/properties/approvals/items/properties/question/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/question",schemaPath:"#/properties/approvals/items/properties/question/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.digest !== undefined && func0.call(data1, "digest")){
let data3 = data1.digest;
if(typeof data3 === "string"){
if(func48(data3) > 71){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/digest",schemaPath:"#/properties/approvals/items/properties/digest/maxLength",keyword:"maxLength",params:{limit: 71}});
errors++;
}
if(!pattern60.test(data3)){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/digest",schemaPath:"#/properties/approvals/items/properties/digest/pattern",keyword:"pattern",params:{pattern: "^sha256:[0-9a-f]{64}$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/digest",schemaPath:"#/properties/approvals/items/properties/digest/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.by !== undefined && func0.call(data1, "by")){
let data4 = data1.by;
if(typeof data4 === "string"){
if(func48(data4) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/by",schemaPath:"#/properties/approvals/items/properties/by/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
if(func48(data4) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/by",schemaPath:"#/properties/approvals/items/properties/by/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/by",schemaPath:"#/properties/approvals/items/properties/by/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.when !== undefined && func0.call(data1, "when")){
let data5 = data1.when;
if(typeof data5 === "string"){
if(func48(data5) > 10){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/when",schemaPath:"#/properties/approvals/items/properties/when/maxLength",keyword:"maxLength",params:{limit: 10}});
errors++;
}
if(!pattern34.test(data5)){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/when",schemaPath:"#/properties/approvals/items/properties/when/pattern",keyword:"pattern",params:{pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/when",schemaPath:"#/properties/approvals/items/properties/when/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data1.outputs !== undefined && func0.call(data1, "outputs")){
let data6 = data1.outputs;
if(Array.isArray(data6)){
if(data6.length > 200){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs",schemaPath:"#/properties/approvals/items/properties/outputs/maxItems",keyword:"maxItems",params:{limit: 200}});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if((data7.path === undefined) || (!(func0.call(data7, "path")))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1,schemaPath:"#/properties/approvals/items/properties/outputs/items/required",keyword:"required",params:{missingProperty: "path"}});
errors++;
}
if((data7.oid === undefined) || (!(func0.call(data7, "oid")))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1,schemaPath:"#/properties/approvals/items/properties/outputs/items/required",keyword:"required",params:{missingProperty: "oid"}});
errors++;
}
for(const key2 of Object.keys(data7)){
if(!(((key2 === "path") || (key2 === "oid")) || (pattern0.test(key2)))){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1,schemaPath:"#/properties/approvals/items/properties/outputs/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2}});
errors++;
}
}
if(data7.path !== undefined && func0.call(data7, "path")){
let data8 = data7.path;
if(typeof data8 === "string"){
if(func48(data8) > 4096){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1+"/path",schemaPath:"#/properties/approvals/items/properties/outputs/items/properties/path/maxLength",keyword:"maxLength",params:{limit: 4096}});
errors++;
}
if(func48(data8) < 1){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1+"/path",schemaPath:"#/properties/approvals/items/properties/outputs/items/properties/path/minLength",keyword:"minLength",params:{limit: 1}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1+"/path",schemaPath:"#/properties/approvals/items/properties/outputs/items/properties/path/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
if(data7.oid !== undefined && func0.call(data7, "oid")){
let data9 = data7.oid;
if((typeof data9 !== "string") && (data9 !== null)){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1+"/oid",schemaPath:"#/properties/approvals/items/properties/outputs/items/properties/oid/type",keyword:"type",params:{type: schema18.properties.approvals.items.properties.outputs.items.properties.oid.type}});
errors++;
}
if(typeof data9 === "string"){
if(func48(data9) > 64){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1+"/oid",schemaPath:"#/properties/approvals/items/properties/outputs/items/properties/oid/maxLength",keyword:"maxLength",params:{limit: 64}});
errors++;
}
if(!pattern30.test(data9)){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1+"/oid",schemaPath:"#/properties/approvals/items/properties/outputs/items/properties/oid/pattern",keyword:"pattern",params:{pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$"}});
errors++;
}
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs/" + i1,schemaPath:"#/properties/approvals/items/properties/outputs/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/outputs",schemaPath:"#/properties/approvals/items/properties/outputs/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
if(data1.note !== undefined && func0.call(data1, "note")){
let data10 = data1.note;
if(typeof data10 === "string"){
if(func48(data10) > 500){
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/note",schemaPath:"#/properties/approvals/items/properties/note/maxLength",keyword:"maxLength",params:{limit: 500}});
errors++;
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0+"/note",schemaPath:"#/properties/approvals/items/properties/note/type",keyword:"type",params:{type: "string"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals/" + i0,schemaPath:"#/properties/approvals/items/type",keyword:"type",params:{type: "object"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath:instancePath+"/approvals",schemaPath:"#/properties/approvals/type",keyword:"type",params:{type: "array"}});
errors++;
}
}
}
else {
(vErrors ??= []).push({instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}});
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}
